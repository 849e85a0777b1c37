using System.Diagnostics;
using TheoryLedger.Benchmarks.Appending;
using TheoryLedger.Benchmarks.Measuring;

namespace TheoryLedger.Benchmarks.Following;

/// <summary>How soon what was recorded can be read: the time from an acknowledgement to an answer that shows it.</summary>
internal static class FollowBenchmark
{
    public static async Task RunAsync(Place place, int times, TextWriter to, CancellationToken token)
    {
        var writer = await Writer.OpenAsync(await place.EnterAsync(token), token);
        var others = await Writer.OpenAsync(await place.EnterAsync(token), token);
        using var reader = await place.EnterAsync(token);
        var quiet = await SeenAsync(writer, times, token);
        var pace = await PaceAsync(others, token);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(token);
        var load = LoadAsync(others, pace * 2, enough.Token);
        var busy = await SeenAsync(writer, times, token);
        await enough.CancelAsync();
        await load;

        var table = new Table("recorded → read", "ms p50", "p99", "goal p99");
        table.Add("the same read with nothing to wait for", quiet.Again.Quantile(0.5), quiet.Again.Quantile(0.99), "");
        table.Add("read at once, nothing else going on", quiet.Seen.Quantile(0.5), quiet.Seen.Quantile(0.99), "");
        table.Add(
            "read at once, another review at half load",
            busy.Seen.Quantile(0.5),
            busy.Seen.Quantile(0.99),
            "250"
        );
        table.Print(to);
    }

    private static async Task<(Figures Seen, Figures Again)> SeenAsync(
        Writer writer,
        int times,
        CancellationToken token
    )
    {
        Figures seen = new("seen"),
            again = new("again");
        for (var i = 0; i < times; i++)
        {
            var memo = await writer.NoteAsync(token);
            seen.Add(await TimeAsync(() => writer.ReadAsync(memo, token)));
            again.Add(await TimeAsync(() => writer.ReadAsync(memo, token)));
        }

        return (seen, again);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<TimeSpan> PaceAsync(Writer writer, CancellationToken token)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 100; i++)
        {
            await writer.AffirmAsync(token);
        }

        return Stopwatch.GetElapsedTime(started) / 100;
    }

    // One decision every so often, half as often as one client could.
    private static async Task LoadAsync(Writer writer, TimeSpan every, CancellationToken token)
    {
        using var timer = new PeriodicTimer(every);
        try
        {
            while (await timer.WaitForNextTickAsync(token))
            {
                await writer.AffirmAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Enough was measured.
        }
    }
}
