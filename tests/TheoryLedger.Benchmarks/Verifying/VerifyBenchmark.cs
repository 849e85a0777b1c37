using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Benchmarks.Measuring;
using TheoryLedger.Benchmarks.Sealing;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Exporting;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Benchmarks.Verifying;

/// <summary>A whole bundle verified by the tool, in a process of its own that may use 256 MB, beside hashing the file once.</summary>
internal static class VerifyBenchmark
{
    public static async Task RunAsync(
        Place place,
        StoredReview review,
        int rounds,
        TextWriter to,
        CancellationToken token
    )
    {
        var file = Path.Combine(Path.GetTempPath(), $"theoryledger-bench-{Guid.CreateVersion7():N}.zip");
        using var tool = await PublishedTool.PublishAsync(token);
        try
        {
            var exporting = Stopwatch.GetTimestamp();
            await ExportAsync(place, review, file, token);
            var exported = Stopwatch.GetElapsedTime(exporting);
            Figures verify = new("tl verify, s"),
                replay = new("tl replay, s"),
                hash = new("SHA-256 of the file, s");
            var peak = 0L;
            await Figures.RoundsAsync(
                rounds,
                (hash, () => TimedAsync(() => HashAsync(file, token))),
                (
                    verify,
                    () => TimedAsync(async () => peak = Math.Max(peak, await tool.RunAsync(token, "verify", file)))
                ),
                (replay, () => TimedAsync(() => tool.RunAsync(token, "replay", file)))
            );
            var table = new Table($"a bundle of {review.Facts:#,0} events", "median", "goal");
            table.Add("size of the file, MB", new FileInfo(file).Length / 1e6, "");
            table.Add("written, s", exported.TotalSeconds, "");
            table.Add(hash.Name, hash.Median, "");
            table.Add(verify.Name, verify.Median, "3");
            table.Add("tl verify, most memory, MB", peak / 1e6, "256");
            table.Add(replay.Name, replay.Median, "");
            table.Print(to);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task ExportAsync(Place place, StoredReview review, string file, CancellationToken token)
    {
        await place.CaughtUpAsync(token);
        await new SealWatch(place).CaughtUpAsync(token);
        var services = place.Host.App.Services;
        var log = (await services.GetRequiredService<LogReader>().FindAsync(review.Review, epoch: null, token))!;
        var policy = await services.GetRequiredService<KeyPolicies>().WriteAsync(review.Review, token);
        var moment = (await services.GetRequiredService<ReadBarrier>().NowAsync(review.Review, token))!;
        await using var zip = File.Create(file);
        await services
            .GetRequiredService<BundleExport>()
            .WriteAsync(zip, BundleKind.Audit, (log, policy, moment), token);
    }

    private static async Task<double> TimedAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task HashAsync(string file, CancellationToken token)
    {
        await using var stream = File.OpenRead(file);
        await System.Security.Cryptography.SHA256.HashDataAsync(stream, token);
    }
}
