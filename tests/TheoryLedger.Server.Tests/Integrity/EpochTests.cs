using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>A log that cannot be gone on with is followed by another that says so.</summary>
public sealed class EpochTests(ServerFixture server)
{
    private const string Reason = "The disk was lost on 3 May; the backup of 1 May was brought back.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_backup_was_brought_back_another_log_names_what_was_signed_and_why()
    {
        var (log, backup) = await TurnedBack();
        await using var _ = log;
        await using var __ = backup;

        var origin = await backup.CeremoniesWith(log.Folder).OpenEpochAsync(ScratchLog.Review, Reason, Token);
        await backup.Record(300);
        await backup.Sealer(folder: log.Folder).RunAsync(ScratchLog.Review, Token);

        var published = await backup.Verify();
        Assert.Equal((2, origin, 600), (published.Epoch, published.Origin, published.Position));
        Assert.Equal(601, published.Size);
        Assert.True(NoticeLeaf.TryParse(await backup.Entry(0), out var notice));
        Assert.Equal("epoch", notice.Kind);
        Assert.Equal(Reason, notice.ToJson().GetProperty("reason").GetString());
        Assert.Equal((await log.Published()).ToNote(), Bytes(notice.ToJson().GetProperty("follows").GetString()!));
        Assert.Equal(origin, log.Outside().Checkpoint.Origin);
    }

    [Fact]
    public async Task The_log_before_can_still_be_read()
    {
        var (log, backup) = await TurnedBack();
        await using var _ = log;
        await using var __ = backup;

        await backup.CeremoniesWith(log.Folder).OpenEpochAsync(ScratchLog.Review, Reason, Token);

        Assert.Equal(300, (await backup.Reader.FindAsync(ScratchLog.Review, epoch: 1, Token))!.Size);
        Assert.Equal([1, 2], (await backup.Reader.KeysAsync(ScratchLog.Review, Token)).Select(k => k.Epoch));
    }

    [Theory]
    [InlineData(SealStep.Kept)]
    [InlineData(SealStep.Outside)]
    public async Task Cut_off_it_is_finished_by_whoever_seals(SealStep step)
    {
        var (log, backup) = await TurnedBack();
        await using var _ = log;
        await using var __ = backup;

        await Assert.ThrowsAsync<CutOffException>(() =>
            backup.CeremoniesWith(log.Folder, step).OpenEpochAsync(ScratchLog.Review, Reason, Token)
        );
        await backup.Sealer(folder: log.Folder).RunAsync(ScratchLog.Review, Token);

        Assert.Equal((2, 300), ((await backup.Verify()).Epoch, (await backup.Published()).Position));
    }

    [Fact]
    public async Task Turned_back_once_more_it_gets_a_name_that_it_never_had()
    {
        var (log, backup) = await TurnedBack();
        await using var _ = log;
        await using var __ = backup;
        await using var again = await backup.BackUp();
        var first = await backup.CeremoniesWith(log.Folder).OpenEpochAsync(ScratchLog.Review, Reason, Token);

        Assert.Equal(Standstill.Behind, await again.StandsStill(log.Folder));
        var second = await again.CeremoniesWith(log.Folder).OpenEpochAsync(ScratchLog.Review, Reason, Token);

        Assert.NotEqual(first, second);
        await again.Verify();
        Assert.Equal(Standstill.Behind, await backup.StandsStill(log.Folder));
    }

    [Fact]
    public async Task Where_the_folder_was_lost_the_log_goes_on_from_what_the_database_knows()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        await using var other = await ScratchLog.With(server, events: 0);
        Assert.Equal(Standstill.KeyMissing, await log.StandsStill(other.Folder));

        var origin = await log.CeremoniesWith(other.Folder).OpenEpochAsync(ScratchLog.Review, Reason, Token);

        Assert.StartsWith(
            $"theoryledger/{other.Folder.Install}/{ScratchLog.Review}/2-",
            origin,
            StringComparison.Ordinal
        );
        Assert.Equal(50, (await log.Verify()).Position);
    }

    [Fact]
    public async Task One_that_somebody_put_into_the_database_is_not_signed()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        var note = System.Text.Encoding.UTF8.GetString((await log.Published()).ToNote());
        await log.Tamper(
            $"insert into ledger.log_epoch values ('{ScratchLog.Review}', 2, 'theirs', now(), '{note}', 'Because.')"
        );

        Assert.Equal(Standstill.Behind, await log.StandsStill());
    }

    [Fact]
    public async Task It_is_done_on_the_command_line()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        string[] command = ["admin", "new-epoch", "--review", $"{ScratchLog.Review}", "--data"];

        (await Verb.RunAsync(log.Connection, [.. command, log.Data, "--reason", " "])).GaveUp("Say in --reason");
        (await Verb.RunAsync(log.Connection, [.. command, "/nowhere", "--reason", Reason])).GaveUp("--data");
        var verb = await Verb.RunAsync(log.Connection, [.. command, log.Data, "--reason", Reason]);

        Assert.True(verb.Code == 0, verb.Complained);
        Assert.Contains((await log.Verify()).Origin, verb.Printed, StringComparison.Ordinal);
        Assert.Equal(2, (await log.Published()).Epoch);
    }

    [Fact]
    public async Task An_address_without_the_number_of_a_log_leads_to_the_one_that_goes_on()
    {
        var scene = await Scene.Set(server);
        (await scene.Owner.Post($"/v1/reviews/{scene.Review}/log/seal", new { })).Expect(200);
        var before = new Auditor(scene.Owner.Http, scene.Review).Verify();

        var ceremonies = new LogCeremonies(server.Runtime, server.Log, new StoredClock(TimeProvider.System));
        var origin = await ceremonies.OpenEpochAsync(scene.Review, Reason, Token);

        Assert.Equal(origin, new Auditor(scene.Owner.Http, scene.Review).Verify().Checkpoint.Origin);
        Assert.Equal($"{before}", $"{new Auditor(scene.Owner.Http, scene.Review, epoch: 1).Verify()}");
        var tile = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/log/tile/0/000.p/4")).Expect(200);
        var named = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/log/tile/0/000.p/4?epoch=2")).Expect(200);
        Assert.DoesNotContain("immutable", $"{tile.Headers.CacheControl}", StringComparison.Ordinal);
        Assert.Contains("immutable", $"{named.Headers.CacheControl}", StringComparison.Ordinal);
    }

    // The log was signed up to 400 events; the database that came back has 300 of them.
    private async Task<(ScratchLog Log, ScratchLog Backup)> TurnedBack()
    {
        var log = await ScratchLog.With(server, events: 300);
        await log.Seal();
        var backup = await log.BackUp();
        await log.Record(100);
        await log.Seal();
        Assert.Equal(Standstill.Behind, await backup.StandsStill(log.Folder));
        return (log, backup);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
