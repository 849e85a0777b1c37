using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>One history is signed, whatever crashes when and however many nodes there are.</summary>
public sealed class SealingTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_sealed_in_order_at_most_a_tile_at_a_time()
    {
        await using var log = await ScratchLog.With(server, events: 300);

        await log.Seal();
        await log.Record(7);
        await log.Seal();
        await log.Record(300);
        await log.Seal();

        var sizes = (await log.Reader.HistoryAsync(ScratchLog.Review, epoch: 1, Token)).Select(c => c.Size);
        Assert.Equal([256, 300, 307, 563, 607], sizes);
        Assert.Equal(607, (await log.Verify()).Position);
    }

    [Fact]
    public async Task Where_there_is_nothing_new_nothing_is_signed()
    {
        await using var log = await ScratchLog.With(server, events: 20);

        await log.Seal();
        await log.Seal();

        Assert.Single(await log.Reader.HistoryAsync(ScratchLog.Review, epoch: 1, Token));
    }

    [Fact]
    public async Task Two_nodes_that_share_a_folder_write_one_log()
    {
        await using var log = await ScratchLog.With(server, events: 100);
        var recording = Task.Run(
            async () =>
            {
                for (var i = 0; i < 20; i++)
                {
                    await log.Record(25);
                }
            },
            Token
        );

        await Task.WhenAll(SealWhile(log, recording), SealWhile(log, recording), SealWhile(log, recording));
        await log.Seal();

        Assert.Equal(600, (await log.Verify()).Position);
    }

    [Fact]
    public async Task A_node_without_the_key_does_not_seal()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        await log.Record(50);
        var elsewhere = new LogFolder(Directory.CreateTempSubdirectory("theoryledger-log-").FullName);

        Assert.Equal(Standstill.KeyMissing, await log.StandsStill(elsewhere));

        Assert.Equal(50, (await log.Published()).Position);
        await log.Seal();
        Assert.Equal(100, (await log.Verify()).Position);
    }

    [Theory]
    [InlineData(SealStep.Kept)]
    [InlineData(SealStep.Outside)]
    [InlineData(SealStep.Published)]
    public async Task A_crash_at_the_first_checkpoint_leads_to_the_same_one(SealStep step)
    {
        await using var log = await ScratchLog.With(server, events: 60);
        await log.CutOffAfter(step);
        var kept = await Texts(log);
        await log.Record(20);

        await log.Seal();

        Assert.Equal(kept[0], (await Texts(log))[0]);
        Assert.Equal(80, (await log.Verify()).Position);
    }

    [Theory]
    [InlineData(SealStep.Kept)]
    [InlineData(SealStep.Outside)]
    [InlineData(SealStep.Published)]
    public async Task A_crash_at_a_later_checkpoint_leads_to_the_same_one(SealStep step)
    {
        await using var log = await ScratchLog.With(server, events: 250);
        await log.Seal();
        await log.Record(20);
        await log.CutOffAfter(step);
        var outside = log.Outside();
        var kept = await Texts(log);
        await log.Record(20);

        await log.Seal(checkpoints: 0);

        Assert.Equal(kept, await Texts(log));
        Assert.Equal(270, (await log.Verify()).Position);
        Assert.Equal(270, log.Outside().Checkpoint.Size);
        Assert.Equal(step == SealStep.Kept ? 250 : 270, outside.Checkpoint.Size);
        await log.Seal();
        Assert.Equal(290, (await log.Verify()).Position);
    }

    [Fact]
    public async Task What_a_crash_left_unsigned_is_not_published()
    {
        await using var log = await ScratchLog.With(server, events: 60);
        await log.Seal();
        await log.Record(20);

        await log.CutOffAfter(SealStep.Kept);

        Assert.Equal(60, (await log.Verify()).Position);
        Assert.Equal(60, log.Outside().Checkpoint.Size);
    }

    [Fact]
    public async Task A_crash_before_anything_was_signed_leaves_a_key_that_is_used()
    {
        await using var log = await ScratchLog.With(server, events: 10);
        using var left = log.Folder.Of(ScratchLog.Review).FirstKey(log.Folder.FirstOrigin(ScratchLog.Review));

        await log.Seal();

        var key = Assert.Single(await log.Reader.KeysAsync(ScratchLog.Review, Token));
        Assert.Equal($"{left.Verifier}", key.Verifier);
    }

    [Fact]
    public async Task A_review_that_there_is_not_has_nothing_to_seal()
    {
        await using var log = await ScratchLog.With(server, events: 10);

        Assert.Null(await log.Sealer().RunAsync(Guid.CreateVersion7(), Token));
    }

    private static async Task SealWhile(ScratchLog log, Task recording)
    {
        var folder = log.Folder;
        while (!recording.IsCompleted)
        {
            await log.Sealer(folder: folder).RunAsync(ScratchLog.Review, Token, checkpoints: 2);
        }

        await recording;
    }

    private static async Task<List<string>> Texts(ScratchLog log)
    {
        await using var query = log.Database.CreateCommand("select text from ledger.log_checkpoint order by size");
        var texts = new List<string>();
        await using var row = await query.ExecuteReaderAsync(Token);
        while (await row.ReadAsync(Token))
        {
            texts.Add(row.GetString(0));
        }

        return texts;
    }
}
