using System.Diagnostics;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Benchmarks.Rebuilding;

/// <summary>Everything that people read made anew, beside reading and parsing all the facts it is made of.</summary>
internal static class RebuildBenchmark
{
    private const int Page = 5_000;

    public static async Task RunAsync(
        Place place,
        StoredReview review,
        int rounds,
        TextWriter to,
        CancellationToken token
    )
    {
        Figures parse = new("read and parse all facts"),
            rebuild = new("rebuild every projection"),
            clear = new("delete the old rows");
        for (var round = -1; round < rounds; round++)
        {
            var parsed = await ParseAsync(place, review, token);
            var (rebuilt, cleared) = await RebuildAsync(place, token);
            if (round >= 0)
            {
                parse.Add(parsed.TotalSeconds);
                rebuild.Add(rebuilt.TotalSeconds);
                clear.Add(cleared.TotalSeconds);
            }
        }

        var table = new Table(
            $"rebuild, {review.Facts:#,0} facts",
            "seconds, median",
            "facts a second",
            "times reading",
            "goal"
        );
        foreach (var figures in (Figures[])[parse, rebuild, clear])
        {
            table.Add(
                figures.Name,
                figures.Median,
                review.Facts / figures.Median,
                figures.Median / parse.Median,
                figures == rebuild ? "3" : ""
            );
        }

        table.Print(to);
    }

    private static async Task<TimeSpan> ParseAsync(Place place, StoredReview review, CancellationToken token)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await place.Runtime.OpenConnectionAsync(token);
        long position = 0;
        while (await FactReader.AfterAsync(connection, review.Review, position, Page, token) is [.., var last] facts)
        {
            facts.ForEach(fact => fact.Read());
            position = last.Envelope.Position;
        }

        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task<(TimeSpan Rebuilt, TimeSpan Cleared)> RebuildAsync(Place place, CancellationToken token)
    {
        var started = Stopwatch.GetTimestamp();
        var switched = TimeSpan.Zero;
        var plan = new RebuildPlan
        {
            Grace = TimeSpan.Zero,
            Switched = (_, _, _) =>
            {
                switched = Stopwatch.GetElapsedTime(started);
                return Task.CompletedTask;
            },
        };
        await Rebuild.RunAsync(place.Runtime, plan, token);
        return (switched, Stopwatch.GetElapsedTime(started) - switched);
    }
}
