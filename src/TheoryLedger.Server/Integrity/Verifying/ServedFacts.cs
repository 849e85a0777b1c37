using System.Runtime.CompilerServices;
using Npgsql;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Reads all facts of a review up to a position, thing after thing, in the order of their ids.</summary>
internal static class ServedFacts
{
    private const int AtOnce = 500;

    // Only places are sorted; each event is then looked up by its id.
    private const string Facts = $"""
        declare served_facts no scroll cursor for
        select {FactReader.Columns} from (
            select * from ledger.entry where review = $1 and position <= $2 order by stream, position offset 0) e
        cross join lateral (select * from ledger_events.mt_events m where m.id = e.event_id offset 0) m
        order by e.stream, e.position
        """;

    /// <summary>In stretches that leave no id out, each with all facts about the things in it.</summary>
    public static async IAsyncEnumerable<Stretch> ReadAsync(
        NpgsqlConnection connection,
        Guid review,
        long last,
        [EnumeratorCancellation] CancellationToken token
    )
    {
        await using var declare = connection.Command(Facts, review, last);
        await declare.ExecuteNonQueryAsync(token);
        var (from, waiting) = (Guid.Empty, new List<FactOfThing>());
        while (await FetchAsync(connection, waiting, token) == AtOnce)
        {
            // Of the last thing more may follow.
            var next = waiting[^1].Thing;
            if (waiting.FindIndex(fact => fact.Thing == next) is > 0 and var whole)
            {
                yield return new(from, next, waiting[..whole]);
                from = next;
                waiting.RemoveRange(0, whole);
            }
        }

        yield return new(from, Before: null, waiting);
    }

    private static async Task<int> FetchAsync(
        NpgsqlConnection connection,
        List<FactOfThing> into,
        CancellationToken token
    )
    {
        var before = into.Count;
        await using var fetch = connection.Command($"fetch {AtOnce} from served_facts");
        // The first waits until all places are sorted.
        fetch.CommandTimeout = 0;
        await using var row = await fetch.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            into.Add(new(row.GetGuid(3), row.GetInt64(0), Try(row)));
        }

        return into.Count - before;
    }

    // In a database that somebody changed, anything may lie where a fact was.
    private static StoredFact? Try(NpgsqlDataReader row)
    {
        try
        {
            return FactReader.Of(row);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or NpgsqlException))
        {
            return null;
        }
    }
}

/// <summary>All facts about the things whose ids lie in a stretch.</summary>
/// <param name="From">The first id in it.</param>
/// <param name="Before">The first id after it; none where it is the last.</param>
/// <param name="Facts">Thing after thing, each in the order of positions.</param>
internal sealed record Stretch(Guid From, Guid? Before, IReadOnlyList<FactOfThing> Facts);

/// <summary>A fact about a thing; none where what lies there is no fact.</summary>
internal sealed record FactOfThing(Guid Thing, long Position, StoredFact? Stored);
