using System.Diagnostics;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;

namespace TheoryLedger.Benchmarks.Reading;

/// <summary>What people read, now and as of half-way, beside one row by its key.</summary>
internal static class ReadBenchmark
{
    public static async Task RunAsync(
        Place place,
        StoredReview review,
        int times,
        IReadOnlyList<string> only,
        TextWriter to,
        CancellationToken token
    )
    {
        using var client = await place.EnterAsync(review.Owner, token);
        await using var bare = await BareServer.StartAsync(place.Runtime, review, token);
        using var anybody = new Client(new HttpClient { BaseAddress = bare.Url }, Guid.Empty);
        var things = new Things(place.Owner, review);
        var rows = await things.UsualAsync("constructs", token);
        var one = new Figures("one row by its key");
        List<Question> questions =
        [
            .. await Question.AllAsync(things, review, token),
            .. await PagesAsked.AllAsync(things, review.Review, token),
        ];
        var table = new Table(
            $"read, {review.Facts:#,0} facts",
            "KB",
            "ms p50 now",
            "p95 now",
            "p99 now",
            "p50 as of",
            "p95 as of",
            "p99 as of",
            "p99 as of / now",
            "p50 now / bare"
        );
        var asked = new List<(Question Question, Figures Now, Figures AsOf, int Bytes)>();
        foreach (
            var question in questions.Where(q =>
                only is [] || only.Any(name => q.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            )
        )
        {
            var (now, past) = (new Figures(question.Name), new Figures(question.Name));
            var bytes = 0;
            for (var i = -5; i < times; i++)
            {
                var path = question.Paths[(i + 5) % question.Paths.Count];
                var bareTook = await TimeAsync(() => anybody.GetAsync($"/{rows[(i + 5) % rows.Count]}", token));
                var nowTook = await TimeAsync(async () => bytes = await client.GetAsync(path, token));
                var pastTook = await TimeAsync(() => client.GetAsync(AsOf(path, review.Facts / 2), token));
                if (i >= 0)
                {
                    one.Add(bareTook);
                    now.Add(nowTook);
                    past.Add(pastTook);
                }
            }

            asked.Add((question, now, past, bytes));
        }

        table.Add(one.Name, "", one.Median, one.Quantile(0.95), one.Quantile(0.99), "", "", "", "", 1.0);
        foreach (var (question, now, past, bytes) in asked)
        {
            table.Add(
                question.Name,
                bytes / 1024.0,
                now.Median,
                now.Quantile(0.95),
                now.Quantile(0.99),
                past.Median,
                past.Quantile(0.95),
                past.Quantile(0.99),
                past.Quantile(0.99) / now.Quantile(0.99),
                now.Median / one.Median
            );
        }

        table.Print(to);
    }

    private static string AsOf(string path, int position) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}position={position}";

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
