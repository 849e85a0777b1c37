using System.Collections.Concurrent;
using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

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

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

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
        foreach (var old in _shared.Where(s => clock.GetElapsedTime(s.Value.Begun, now) > Moment))
        {
            _shared.TryRemove(old);
        }
    }

    // Nobody's leaving ends what others wait for.
    private async Task<LivePage> ReadAsync(Caller caller, long after)
    {
        var review = caller.Review!.Value;
        var facts = await FactsAsync(review, after);
        var json = JsonSerializer.SerializeToNode(facts.Select(EventEntry.Of), LedgerJson.Options)!.AsArray();
        await words.FillAsync(caller, new(0, review, after), json, CancellationToken.None);
        return new([
            .. facts.Zip(
                json,
                (fact, told) => (fact.Envelope.Position, JsonSerializer.SerializeToUtf8Bytes(told, LedgerJson.Options))
            ),
        ]);
    }

    // The words of a fact count as well: a transcript is little without them.
    private async Task<List<StoredFact>> FactsAsync(Guid review, long after)
    {
        await using var query = database.Command(
            $"""
            select {FactReader.Columns} from (
                select p.*, sum(p.size) over (order by p.position) - p.size as before from (
                    select e.*, pg_column_size(m.data) + coalesce(w.size, 0) as size
                    from ledger.entry e
                    join ledger_events.mt_events m on m.id = e.event_id
                    left join lateral (
                        select sum(octet_length(w.sealed)) as size from ledger.protected_words w
                        where w.event_id = e.event_id) w on true
                    where e.review = $1 and e.position > $2 order by e.position limit $3) p) e
            join ledger_events.mt_events m on m.id = e.event_id
            where e.before < $4 order by e.position
            """,
            review,
            after,
            Most,
            (decimal)Largest
        );
        var facts = new List<StoredFact>();
        await using var row = await query.ExecuteReaderAsync(CancellationToken.None);
        while (await row.ReadAsync(CancellationToken.None))
        {
            facts.Add(FactReader.Of(row));
        }

        return facts;
    }

    private sealed record Shared(long Begun, Lazy<Task<LivePage>> Page);
}

/// <summary>A few events, each with its position, written out as they are sent.</summary>
public sealed record LivePage(IReadOnlyList<(long Position, byte[] Event)> Events);
