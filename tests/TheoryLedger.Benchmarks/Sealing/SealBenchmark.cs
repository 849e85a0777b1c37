using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TheoryLedger.Benchmarks.Appending;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Generator;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Benchmarks.Sealing;

/// <summary>Whether sealing keeps up with a review that is stored at once, and what it takes from those who record.</summary>
internal static class SealBenchmark
{
    // What is sealed a second after it was recorded belongs to the measure as well: a round must last many seconds.
    private const int Longer = 4;

    public static async Task RunAsync(
        Place place,
        int facts,
        int rounds,
        int times,
        TextWriter to,
        CancellationToken token
    )
    {
        await AppendsAsync(place, rounds, times * Longer, to, token);
        await KeepsUpAsync(place, facts, to, token);
    }

    private static async Task KeepsUpAsync(Place place, int facts, TextWriter to, CancellationToken token)
    {
        var loader = new ReviewLoader(place.Runtime, place.Host.App.Services.GetRequiredService<KeyRing>());
        var review = GeneratedReview.Of(new ReviewPlan(facts, Seed: 8_000 + Environment.ProcessId));
        var watch = new SealWatch(place);
        using var loaded = CancellationTokenSource.CreateLinkedTokenSource(token);
        var watching = watch.RunAsync(loaded.Token);
        var started = Stopwatch.GetTimestamp();
        var stored = await loader.LoadAsync(review, token);
        var storing = Stopwatch.GetElapsedTime(started);
        await watch.CaughtUpAsync(token);
        var sealing = Stopwatch.GetElapsedTime(started);
        await loaded.CancelAsync();
        await watching;

        var (result, log, served) = await VerifyAsync(place, stored.Review, token);

        var table = new Table($"sealing {facts:#,0} facts that are stored at once", "", "goal");
        table.Add("stored, facts a second", facts / storing.TotalSeconds, "");
        table.Add("stored and sealed, facts a second", facts / sealing.TotalSeconds, "");
        table.Add("longest that a fact waited to be sealed, s", watch.Longest.TotalSeconds, "2");
        table.Add("the live database beside the log, facts a second", facts / log.TotalSeconds, "");
        table.Add("what people read beside the events, facts a second", result.Served!.Value / served.TotalSeconds, "");
        table.Add("the same, rows", result.ServedRows!.Value, "");
        table.Add("findings", result.FindingCount, "0");
        table.Print(to);
    }

    // Half of what there is to go through are the entries of the log; then come the events once more.
    private static async Task<(LiveVerification Result, TimeSpan Log, TimeSpan Served)> VerifyAsync(
        Place place,
        Guid review,
        CancellationToken token
    )
    {
        var (started, log) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        var result = await place
            .Host.App.Services.GetRequiredService<LiveVerifier>()
            .RunAsync(review, (read, of) => log = read * 2 <= of ? Stopwatch.GetElapsedTime(started) : log, token);
        return (result!, log, Stopwatch.GetElapsedTime(started) - log);
    }

    private static async Task AppendsAsync(Place place, int rounds, int times, TextWriter to, CancellationToken token)
    {
        var sealer = place.Host.App.Services.GetServices<IHostedService>().OfType<Sealer>().Single();
        var writer = await Writer.OpenAsync(await place.EnterAsync(token), token);
        Figures with = new("write a memo, sealed as it goes"),
            without = new("write a memo, nothing sealed");
        await Figures.RoundsAsync(
            rounds,
            (with, () => Figures.RateAsync(times, () => RepeatAsync(writer, times, token))),
            (
                without,
                async () =>
                {
                    await sealer.StopAsync(token);
                    var rate = await Figures.RateAsync(times, () => RepeatAsync(writer, times, token));
                    await sealer.StartAsync(token);
                    // What was left meanwhile is not sealed at the cost of the next round.
                    await new SealWatch(place).CaughtUpAsync(token);
                    return rate;
                }
            )
        );
        var table = new Table("append, one client", "a second, median", "of unsealed", "goal");
        table.Add(without.Name, without.Median, 1.0, "");
        table.Add(with.Name, with.Median, with.MedianRatioTo(without), "0.95");
        table.Print(to);
    }

    // Each begins something new: what is changed again and again grows, and would cost ever more without anybody sealing it.
    private static async Task RepeatAsync(Writer writer, int times, CancellationToken token)
    {
        for (var i = 0; i < times; i++)
        {
            await writer.NoteAsync(token);
        }
    }
}
