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
        var found = new List<Counts>(positions.Count);
        var next = 0;
        foreach (var position in positions)
        {
            for (; next < changes.Count && changes[next].Position <= position; next++)
            {
                changes[next].Apply(tally);
            }

            found.Add(tally.Counts);
        }

        return found;
    }
}
