using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Generator;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Benchmarks.Loading;

/// <summary>A whole review decided, sealed and stored at once, beside the copying of the same bytes.</summary>
internal static class LoadBenchmark
{
    public static async Task RunAsync(Place place, int facts, int rounds, TextWriter to, CancellationToken token)
    {
        var loader = new ReviewLoader(place.Runtime, place.Host.App.Services.GetRequiredService<KeyRing>());
        Figures decide = new("decide (the core alone)"),
            seal = new("commit, seal and write out"),
            store = new("store in all tables");
        Figures whole = new("all of it"),
            copy = new("COPY of the same bytes, bare tables");
        for (var round = -1; round < rounds; round++)
        {
            var plan = new ReviewPlan(facts, Seed: 9_000 + round + Environment.ProcessId);
            var started = Stopwatch.GetTimestamp();
            var decided = GeneratedReview.Of(plan).ToArray();
            var afterDeciding = Stopwatch.GetElapsedTime(started);
            var review = decided[0].Envelope.Stream;
            var prepared = loader.Prepare(review, decided);
            var afterSealing = Stopwatch.GetElapsedTime(started);
            await loader.StoreAsync(prepared, token);
            var afterStoring = Stopwatch.GetElapsedTime(started);
            await place.CaughtUpAsync(token);
            var copying = Stopwatch.GetTimestamp();
            await new BarePeer(place).CopyAsync(prepared, token);
            var copied = Stopwatch.GetElapsedTime(copying);
            if (round < 0)
            {
                continue;
            }

            decide.Add(facts / afterDeciding.TotalSeconds);
            seal.Add(facts / (afterSealing - afterDeciding).TotalSeconds);
            store.Add(facts / (afterStoring - afterSealing).TotalSeconds);
            whole.Add(facts / afterStoring.TotalSeconds);
            copy.Add(facts / copied.TotalSeconds);
        }

        var table = new Table($"bulk, {facts:#,0} facts", "facts a second, median", "of COPY", "goal");
        foreach (var figures in (Figures[])[copy, decide, seal, store])
        {
            table.Add(figures.Name, figures.Median, figures.Median / copy.Median, "");
        }

        table.Add(whole.Name, whole.Median, whole.Median / copy.Median, "0.4");
        table.Print(to);
    }
}
