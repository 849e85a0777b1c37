using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace TheoryLedger.Server.Reading;

/// <summary>What was worked out of a whole review at one moment, kept for whoever asks next.</summary>
/// <remarks>
/// A moment never changes: whatever is recorded next makes another one. What is kept holds commitments and no words, and nothing of
/// it depends on who asks; consent and erasures are looked up again whenever an answer is filled in.
/// </remarks>
public sealed class Kept : IDisposable
{
    /// <summary>How many things are kept at most, of all reviews together: some hundred megabytes.</summary>
    private const long Most = 300_000;

    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly ConcurrentDictionary<(Moment, string), Lazy<Task<object>>> _beingMade = new();

    public void Dispose() => _known.Dispose();

    /// <summary>Lets go of everything, for whoever measures what it takes to work it out.</summary>
    public void Forget() => _known.Clear();

    /// <summary>What is kept under a name; where there is none, it is made, once for all who wait for it.</summary>
    /// <param name="moment">When.</param>
    /// <param name="name">What, with everything besides the moment that it depends on.</param>
    /// <param name="size">How many things there are in it.</param>
    /// <param name="make">Works it out.</param>
    /// <param name="token">Ends the waiting, not the making.</param>
    internal async Task<T> FindAsync<T>(
        Moment moment,
        string name,
        Func<T, long> size,
        Func<CancellationToken, Task<T>> make,
        CancellationToken token
    )
        where T : class
    {
        var key = (moment, name);
        if (_known.TryGetValue(key, out var known))
        {
            return (T)known!;
        }

        var making = _beingMade.GetOrAdd(key, _ => new(() => MakeAsync(key, size, make)));
        return (T)await making.Value.WaitAsync(token);
    }

    // Others may be waiting for it: it is not given up because the first who asked has gone.
    private async Task<object> MakeAsync<T>(
        (Moment, string) key,
        Func<T, long> size,
        Func<CancellationToken, Task<T>> make
    )
        where T : class
    {
        try
        {
            var made = await make(CancellationToken.None);
            _known.Set(key, made, new MemoryCacheEntryOptions { Size = 1 + size(made), SlidingExpiration = Unasked });
            return made;
        }
        finally
        {
            _beingMade.TryRemove(key, out _);
        }
    }
}
