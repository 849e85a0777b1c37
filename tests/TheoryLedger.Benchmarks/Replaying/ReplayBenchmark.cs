using System.Diagnostics;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Benchmarks.Reading;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Benchmarks.Replaying;

/// <summary>A review told again: all of it by the core alone, and pages of it by the server, wherever they begin.</summary>
internal static class ReplayBenchmark
{
    private const int Page = 5_000;

    public static async Task RunAsync(
        Place place,
        StoredReview review,
        int rounds,
        int times,
        TextWriter to,
        CancellationToken token
    )
    {
        await OfflineAsync(place, review, rounds, to, token);
        await PagesAsync(place, review, times, to, token);
    }

    private static async Task OfflineAsync(
        Place place,
        StoredReview review,
        int rounds,
        TextWriter to,
        CancellationToken token
    )
    {
        Figures parse = new("read and parse all facts"),
            pass = new("replay to the end"),
            frames = new("replay with every frame");
        var held = 0.0;
        await Figures.RoundsAsync(
            rounds,
            (parse, () => SecondsAsync(place, review, fact => fact.Read(), token)),
            (
                pass,
                async () =>
                {
                    var before = GC.GetTotalMemory(forceFullCollection: true);
                    var replay = new ReviewReplay();
                    var seconds = await SecondsAsync(place, review, fact => replay.Pass(fact.Read()), token);
                    held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
                    GC.KeepAlive(replay);
                    return seconds;
                }
            ),
            (
                frames,
                () =>
                {
                    var replay = new ReviewReplay();
                    return SecondsAsync(place, review, fact => replay.Take(fact.Read()), token);
                }
            )
        );
        var table = new Table($"replay offline, {review.Facts:#,0} facts", "seconds, median", "facts a second");
        foreach (var figures in (Figures[])[parse, pass, frames])
        {
            table.Add(figures.Name, figures.Median, review.Facts / figures.Median);
        }

        table.Add("MB held at the end", held, "");
        table.Print(to);
    }

    private static async Task<double> SecondsAsync(
        Place place,
        StoredReview review,
        Action<StoredFact> take,
        CancellationToken token
    )
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await place.Runtime.OpenConnectionAsync(token);
        long position = 0;
        while (await FactReader.AfterAsync(connection, review.Review, position, Page, token) is [.., var last] facts)
        {
            facts.ForEach(take);
            position = last.Envelope.Position;
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task PagesAsync(
        Place place,
        StoredReview review,
        int times,
        TextWriter to,
        CancellationToken token
    )
    {
        using var client = await place.EnterAsync(review.Owner, token);
        var things = new Things(place.Owner, review);
        var construct = await things.HubAsync("stands-as", "constructs", token);
        var configuration = await things.HubAsync("judges", "configurations", token);
        var at = $"/v1/reviews/{review.Review}";
        (string Name, string Path)[] asked =
        [
            ("the first page", $"{at}/replay"),
            ("a page in the middle", $"{at}/replay?from={review.Facts / 2}"),
            ("a page near the end", $"{at}/replay?from={review.Facts * 9 / 10}"),
            ("the same of everything", $"{at}/replay?scope=all&from={review.Facts * 9 / 10}"),
            ("one frame near the end", $"{at}/replay?scope=all&limit=1&from={review.Facts * 9 / 10}"),
            ("the hub construct, late", $"{at}/replay?focus={construct}&from={review.Facts / 2}"),
            ("the configuration with most evidence", $"{at}/replay?focus={configuration}&limit=500"),
            ("the theory", $"{at}/theory"),
            ("the theory half-way", $"{at}/theory?position={review.Facts / 2}"),
        ];
        var table = new Table($"replay, {review.Facts:#,0} facts", "KB", "ms p50", "p99");
        foreach (var (name, path) in asked)
        {
            var (figures, bytes) = (new Figures(name), 0);
            for (var i = -3; i < times; i++)
            {
                var started = Stopwatch.GetTimestamp();
                bytes = await client.GetAsync(path, token);
                if (i >= 0)
                {
                    figures.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            table.Add(name, bytes / 1e3, figures.Median, figures.Quantile(0.99));
        }

        table.Print(to);
    }
}
