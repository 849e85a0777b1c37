using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>Keeps counts up from one position to others, looking only at what changed in between.</summary>
internal static class CountsBetween
{
    /// <param name="start">Where the counting begins.</param>
    /// <param name="counts">What the review holds there.</param>
    /// <param name="positions">After it, in order, at least one.</param>
    /// <param name="token">Ends the search.</param>
    public static async Task<IReadOnlyList<Counts>> AfterAsync(
        AsOf start,
        Counts counts,
        IReadOnlyList<long> positions,
        CancellationToken token
    )
    {
        var changes = await ChangeRows.BetweenAsync(start, positions[^1], token);
        var tally = new Tally(counts);
        await new TallyStart(start, changes).PrimeAsync(tally, token);
        var standing = await StoodAsync(start, positions[^1], token);
        var found = new List<Counts>(positions.Count);
        var (next, stood) = (0, 0);
        foreach (var position in positions)
        {
            for (; next < changes.Count && changes[next].Position <= position; next++)
            {
                changes[next].Apply(tally);
            }

            for (; stood < standing.Count && standing[stood].Position <= position; stood++)
            {
                tally.Behind.Stand(standing[stood].Thing, [standing[stood].Person]);
                tally.Scales.LookAgain([standing[stood].Thing, .. tally.Behind.Before(standing[stood].Thing)]);
            }

            found.Add(tally.Counts);
        }

        return found;
    }

    // Whoever is found to stand behind something from one of these facts on.
    private static async Task<List<(long Position, Guid Thing, Guid Person)>> StoodAsync(
        AsOf start,
        long last,
        CancellationToken token
    )
    {
        await using var query = start.Command(
            """
            select c.position, c.thing, c.person from ledger.concern c
            where $1 >= 0 and c.review = $2 and c.position > $3 and c.position <= $4 order by c.position
            """,
            last
        );
        var stood = new List<(long, Guid, Guid)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            stood.Add((row.GetInt64(0), row.GetGuid(1), row.GetGuid(2)));
        }

        return stood;
    }
}
