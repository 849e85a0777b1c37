using Npgsql;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>What a review held after one of its facts.</summary>
internal sealed record CountsAt(long Position, Counts Counts);

/// <summary>Tells what a review held after each of some facts.</summary>
/// <remarks>
/// It counts once, from the rows that held there, and from then on only what changed; where the next fact lies far away,
/// counting anew is cheaper than going there step by step.
/// </remarks>
internal sealed class CountsAlong(NpgsqlDataSource database, Moment now)
{
    /// <summary>Positions between two facts from which on we count anew, and the most that are gone through at once.</summary>
    private const long Far = 10_000;

    /// <param name="positions">In order, at least one.</param>
    /// <param name="known">What was counted before, somewhere before the first.</param>
    /// <param name="token">Ends the search.</param>
    public async Task<List<Counts>> AfterAsync(long[] positions, CountsAt? known, CancellationToken token)
    {
        var counts = new List<Counts>(positions.Length);
        while (counts.Count < positions.Length)
        {
            var first = positions[counts.Count];
            var start = known is not null && first - known.Position <= Far ? known : await AtAsync(first - 1, token);
            var run = positions.Skip(counts.Count).TakeWhile(p => p - start.Position <= Far).ToList();
            counts.AddRange(await CountsBetween.AfterAsync(At(start.Position), start.Counts, run, token));
            known = new(run[^1], counts[^1]);
        }

        return counts;
    }

    private async Task<CountsAt> AtAsync(long position, CancellationToken token) =>
        new(position, await Recount.AtAsync(At(position), token));

    private AsOf At(long position) => new(database, now.Recorded(position, ""));
}
