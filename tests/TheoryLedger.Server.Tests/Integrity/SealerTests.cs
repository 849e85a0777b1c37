using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>Sealing goes on by itself, and says where it does not.</summary>
public sealed class SealerTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_recorded_while_nobody_sealed_is_found_at_the_start()
    {
        await using var log = await ScratchLog.With(server, events: 300);
        var standstills = new Standstills();

        await using var running = await Running.StartAsync(log, new HeadSignal(), standstills);

        Assert.Equal(300, (await running.Sealed(300)).Position);
        Assert.Empty(standstills.All);
    }

    [Fact]
    public async Task What_is_told_is_sealed_together_and_a_whole_tile_at_once()
    {
        await using var log = await ScratchLog.With(server, events: 10);
        var signal = new HeadSignal();
        await using var running = await Running.StartAsync(log, signal, new Standstills());
        await running.Sealed(10);
        await log.Record(256);

        signal.Raise(new Head(ScratchLog.Review, 266));

        Assert.Equal(266, (await running.Sealed(266)).Position);
        var sizes = await log.Reader.HistoryAsync(ScratchLog.Review, epoch: 1, Token);
        Assert.Equal([10, 266], sizes.Select(c => c.Size));
    }

    [Fact]
    public async Task A_database_that_was_turned_back_is_noticed_at_the_start_though_nothing_is_unsealed()
    {
        await using var log = await ScratchLog.With(server, events: 20);
        await log.Seal();
        await using var backup = await log.BackUp();
        await log.Record(20);
        await log.Seal();
        var standstills = new Standstills();

        await using var running = await Running.StartAsync(backup, new HeadSignal(), standstills, log.Folder);

        Assert.Equal(Standstill.Behind, await Stopped(standstills));
        var health = await new LogHealth(standstills).CheckHealthAsync(new(), Token);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("behind what was signed", health.Description, StringComparison.Ordinal);
        Assert.DoesNotContain($"{ScratchLog.Review}", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_the_database_lost_whole_is_noticed()
    {
        await using var log = await ScratchLog.With(server, events: 20);
        await log.Seal();
        await using var empty = await ScratchLog.With(server, events: 0);
        var standstills = new Standstills();

        await using var running = await Running.StartAsync(empty, new HeadSignal(), standstills, log.Folder);

        Assert.Equal(Standstill.Behind, await Stopped(standstills));
    }

    private static async Task<Standstill> Stopped(Standstills standstills)
    {
        while (standstills.All.Count == 0)
        {
            await Task.Delay(20, Token);
        }

        return standstills.All[0].Cause;
    }

    private sealed class Running(Sealer sealer, SealErrands errands, SealBarrier barrier) : IAsyncDisposable
    {
        public static async Task<Running> StartAsync(
            ScratchLog log,
            HeadSignal signal,
            Standstills standstills,
            TheoryLedger.Server.Integrity.Outside.LogFolder? folder = null
        )
        {
            var errands = new SealErrands(signal, TimeProvider.System);
            var barrier = new SealBarrier(log.Database, TimeProvider.System);
            var sealer = new Sealer(
                log.Database,
                folder ?? log.Folder,
                errands,
                log.Sealer(folder: folder),
                standstills,
                new Outage(NullLogger<Outage>.Instance),
                NullLogger<Sealer>.Instance
            );
            await sealer.StartAsync(Token);
            return new Running(sealer, errands, barrier);
        }

        public async Task<SealedUpTo> Sealed(long position) =>
            await barrier.WaitAsync(ScratchLog.Review, position, TimeSpan.FromSeconds(60), Token);

        public async ValueTask DisposeAsync()
        {
            await sealer.StopAsync(CancellationToken.None);
            sealer.Dispose();
            errands.Dispose();
        }
    }
}
