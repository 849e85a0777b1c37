using System.Collections.Concurrent;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Which reviews have something to seal, and when: together with what is recorded meanwhile, but not much later.</summary>
public sealed class SealErrands : IDisposable
{
    /// <summary>How long an event waits at most for others to be sealed with it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long it waits if somebody waits for it.</summary>
    private static readonly TimeSpan Haste = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<Guid, long> _due = new();
    private readonly ConcurrentDictionary<Guid, long> _reached = new();
    private readonly SemaphoreSlim _stirred = new(0, 1);
    private readonly TimeProvider _clock;
    private readonly HeadSignal _signal;

    public SealErrands(HeadSignal signal, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(signal);
        (_signal, _clock) = (signal, clock);
        signal.Tell(Grown);
    }

    /// <summary>Seals a review soon.</summary>
    public void Hasten(Guid review) => Add(review, Haste);

    /// <summary>Seals a review now.</summary>
    public void Add(Guid review) => Add(review, TimeSpan.Zero);

    /// <summary>Remembers how far a review is sealed: a signal that comes too late is no errand.</summary>
    public void Reached(Guid review, long position) => _reached[review] = position;

    /// <summary>The reviews to seal now; waits until there are some.</summary>
    public async Task<IReadOnlyList<Guid>> NextAsync(CancellationToken token)
    {
        while (true)
        {
            var now = _clock.GetTimestamp();
            var due = _due.Where(d => d.Value <= now).Select(d => d.Key).ToList();
            if (due.Count > 0)
            {
                return [.. due.Where(review => _due.TryRemove(review, out _))];
            }

            await _stirred.WaitAsync(UntilNext(now), token);
        }
    }

    public void Dispose()
    {
        _signal.TellNoMore(Grown);
        _stirred.Dispose();
    }

    private void Grown(Head head)
    {
        // Whoever does not say how far it grew follows for another reason; what was lost is found by a sweep.
        if (head.Position == long.MaxValue || head.Position <= _reached.GetValueOrDefault(head.Review))
        {
            return;
        }

        var waiting = head.Position - _reached.GetValueOrDefault(head.Review);
        Add(head.Review, waiting >= ReviewSealer.Most ? TimeSpan.Zero : Patience);
    }

    private void Add(Guid review, TimeSpan wait)
    {
        var at = _clock.GetTimestamp() + (long)(wait.TotalSeconds * _clock.TimestampFrequency);
        _due.AddOrUpdate(review, at, (_, earlier) => Math.Min(at, earlier));
        if (_stirred.CurrentCount == 0)
        {
            Stir();
        }
    }

    private void Stir()
    {
        try
        {
            _stirred.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else stirred at the same moment, which is as good.
        }
    }

    private TimeSpan UntilNext(long now)
    {
        var next = _due.Values.DefaultIfEmpty(long.MaxValue).Min();
        var wait = next == long.MaxValue ? Timeout.InfiniteTimeSpan : _clock.GetElapsedTime(now, next);
        return wait < TimeSpan.FromMilliseconds(1) && next != long.MaxValue ? TimeSpan.FromMilliseconds(1) : wait;
    }
}
