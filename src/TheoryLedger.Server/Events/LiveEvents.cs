using System.Collections.Concurrent;
using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Events;

/// <summary>Reads what was just recorded for everybody who listens: those who ask for the same at the same moment share one look-up.</summary>
/// <remarks>
/// It keeps nothing for longer than a moment, so whoever reads slowly looks up their own; and present consent is never older
/// than that moment.
/// </remarks>
public sealed class LiveEvents(NpgsqlDataSource database, WordReader words, TimeProvider clock)
{
    private const int Most = 100;

    // Bytes, as they lie in the database; one event may be larger by itself.
    private const int Largest = 256 * 1024;

    private static readonly TimeSpan Shortly = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(Guid Review, long After, bool IsTeam), Shared> _shared = new();

    /// <summary>The next events after a position, as the caller may read them; fewer where they are long.</summary>
    public async Task<LivePage> AfterAsync(Caller caller, long after)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var now = clock.GetTimestamp();
        Forget(now);
        var key = (caller.Review!.Value, after, caller.IsTeam);
        var shared = _shared.GetOrAdd(key, _ => new Shared(now, new(() => ReadAsync(caller, after))));
        try
        {
            return await shared.Page.Value;
        }
        catch
        {
            _shared.TryRemove(KeyValuePair.Create(key, shared));
            throw;
        }
    }

    private void Forget(long now)
    {
        foreach (var old in _shared.Where(s => clock.GetElapsedTime(s.Value.Begun, now) > Shortly))
        {
            _shared.TryRemove(old);
        }
    }

    // Nobody's leaving ends what others wait for.
    private async Task<LivePage> ReadAsync(Caller caller, long after)
    {
        var review = caller.Review!.Value;
        Moment all = new(Generation: 0, review, Position: long.MaxValue);
        var (facts, _) = await FactReader.PageAsync(database, all, after, Most, Largest, CancellationToken.None);
        var json = JsonSerializer.SerializeToNode(facts.Select(EventEntry.Of), LedgerJson.Options)!.AsArray();
        await words.FillAsync(caller, all, json, CancellationToken.None);
        return new([
            .. facts.Zip(
                json,
                (fact, told) => (fact.Envelope.Position, JsonSerializer.SerializeToUtf8Bytes(told, LedgerJson.Options))
            ),
        ]);
    }

    private sealed record Shared(long Begun, Lazy<Task<LivePage>> Page);
}

/// <summary>A few events, each with its position, written out as they are sent.</summary>
public sealed record LivePage(IReadOnlyList<(long Position, byte[] Event)> Events);
