using System.Diagnostics;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Benchmarks.Feeding;

/// <summary>All facts as lines over HTTP, beside reading them from the database.</summary>
internal static class FeedBenchmark
{
    public static async Task RunAsync(
        Place place,
        StoredReview review,
        int rounds,
        TextWriter to,
        CancellationToken token
    )
    {
        using var client = await place.EnterAsync(review.Owner, token);
        Figures read = new("read all facts"),
            feed = new("all facts as lines over HTTP, words opened");
        await Figures.RoundsAsync(
            rounds,
            (read, () => ReadAsync(place, review, token)),
            (feed, async () => (await client.FeedAsync($"/v1/reviews/{review.Review}/events", token)).Took.TotalSeconds)
        );
        var table = new Table($"feed, {review.Facts:#,0} facts", "seconds, median", "facts a second", "times reading");
        table.Add(read.Name, read.Median, review.Facts / read.Median, 1.0);
        table.Add(feed.Name, feed.Median, review.Facts / feed.Median, feed.Median / read.Median);
        table.Print(to);
    }

    private static async Task<double> ReadAsync(Place place, StoredReview review, CancellationToken token)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await place.Runtime.OpenConnectionAsync(token);
        long position = 0;
        while (await FactReader.AfterAsync(connection, review.Review, position, 1_000, token) is [.., var last])
        {
            position = last.Envelope.Position;
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
