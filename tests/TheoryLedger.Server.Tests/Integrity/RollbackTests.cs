using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>A database that is not the one that was signed is not signed again.</summary>
public sealed class RollbackTests(ServerFixture server)
{
    [Fact]
    public async Task A_database_that_was_turned_back_is_not_sealed()
    {
        await using var log = await ScratchLog.With(server, events: 300);
        await log.Seal();
        await using var backup = await log.BackUp();
        await log.Record(100);
        await log.Seal();

        await backup.Record(200);

        Assert.Equal(Standstill.Behind, await backup.StandsStill(log.Folder));
        Assert.Equal(300, (await backup.Verify()).Position);
    }

    [Fact]
    public async Task One_from_before_its_first_checkpoint_is_not_sealed_either()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await using var backup = await log.BackUp();
        await log.Seal();

        Assert.Equal(Standstill.Behind, await backup.StandsStill(log.Folder));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(2, 1)]
    public async Task One_with_another_history_is_not_sealed_however_large_it_is(int ours, int theirs)
    {
        await using var log = await ScratchLog.With(server, events: 200);
        await log.Seal();
        await using var fork = await log.BackUp();
        var other = $"agent/{Guid.CreateVersion7():N}";
        await fork.Record(300, fact => fact with { Envelope = fact.Envelope with { Recorder = other } });
        await fork.Seal(ours);
        await log.Record(300);
        await log.Seal(theirs);

        await fork.Record(50);

        Assert.Equal(Standstill.Inconsistent, await fork.StandsStill(log.Folder));
    }

    [Fact]
    public async Task One_that_went_on_from_what_was_signed_is_sealed()
    {
        await using var log = await ScratchLog.With(server, events: 200);
        await log.Seal();
        await using var moved = await log.BackUp();
        await moved.Record(100);
        await moved.Seal();
        await moved.Record(100);

        // Its folder was brought along a little too early: what it knows is still in the log.
        await moved.Sealer(folder: log.Folder).RunAsync(ScratchLog.Review, TestContext.Current.CancellationToken);

        Assert.Equal(400, (await moved.Verify()).Position);
    }

    [Theory]
    [InlineData(
        "update ledger.log_leaf set entry = replace(convert_from(entry, 'UTF8'), 'agent', 'tnega')::bytea where index = 40"
    )]
    [InlineData("update ledger.log_leaf set hash = sha256('') where index = 55")]
    [InlineData("delete from ledger.log_leaf where index = 59")]
    [InlineData("update ledger.log_leaf set entry = '{}', hash = sha256('\\x007b7d') where index = 40")]
    public async Task What_is_stored_otherwise_than_it_was_made_is_not_signed(string change)
    {
        await using var log = await ScratchLog.With(server, events: 60);
        await log.CutOffAfter(SealStep.Kept);
        await log.Tamper(change);

        Assert.Equal(Standstill.Inconsistent, await log.StandsStill());
        Assert.Null(log.Folder.Of(ScratchLog.Review).ReadCheckpoint());
    }

    [Theory]
    [InlineData(
        "delete from ledger_events.mt_events where id = (select event_id from ledger.entry where position = 41)"
    )]
    [InlineData("delete from ledger.entry where position = 41")]
    [InlineData("update ledger.entry set version = version + 1 where position = 41")]
    [InlineData(
        "update ledger_events.mt_events set timestamp = timestamp - interval '1 s' where headers @> '{\"tl-pos\": 41}'"
    )]
    [InlineData("update ledger_events.mt_events set user_name = null where headers @> '{\"tl-pos\": 41}'")]
    [InlineData("update ledger_events.mt_events set headers = headers - 'tl-pos' where headers @> '{\"tl-pos\": 41}'")]
    [InlineData("update ledger_events.mt_events set data = '{\"a\": 1.5}' where headers @> '{\"tl-pos\": 41}'")]
    public async Task Up_to_an_event_that_is_broken_everything_is_sealed_and_nothing_from_there_on(string change)
    {
        await using var log = await ScratchLog.With(server, events: 60);
        await log.Tamper(change);

        Assert.Equal(Standstill.EventsBroken, await log.StandsStill());

        Assert.Equal(40, (await log.Verify()).Position);
    }

    [Fact]
    public async Task A_checkpoint_outside_that_cannot_be_read_is_looked_into_first()
    {
        await using var log = await ScratchLog.With(server, events: 20);
        await log.Seal();
        await log.Record(20);
        var signed = log.Outside();
        log.Folder.Of(ScratchLog.Review).WriteCheckpoint(Unsigned(signed));

        Assert.Equal(Standstill.Unreadable, await log.StandsStill());
    }

    [Theory]
    [InlineData("")]
    [InlineData("update ledger.log_epoch set origin = origin || '/2-00000000';")]
    public async Task Whoever_owns_the_database_cannot_have_a_log_signed_anew(string origin)
    {
        await using var log = await ScratchLog.With(server, events: 60);
        await log.Seal();
        var note = System.Text.Encoding.UTF8.GetString(log.Folder.Of(ScratchLog.Review).ReadCheckpoint()!);
        await log.Tamper(
            $"""
            update ledger.log_epoch set follows = '{note}';
            {origin}
            delete from ledger.log_signature; delete from ledger.log_checkpoint;
            delete from ledger.log_node; delete from ledger.log_leaf;
            """
        );

        Assert.Equal(Standstill.Behind, await log.StandsStill());
        Assert.Equal(note, System.Text.Encoding.UTF8.GetString(log.Folder.Of(ScratchLog.Review).ReadCheckpoint()!));
    }

    [Theory]
    [InlineData(-1, Standstill.Behind)]
    [InlineData(0, Standstill.Inconsistent)]
    public async Task What_was_signed_gives_way_to_nothing_smaller_and_to_no_other_tree(int more, Standstill stands)
    {
        await using var log = await ScratchLog.With(server, events: 20);
        await log.Seal();
        var folder = log.Folder.Of(ScratchLog.Review);
        var signed = log.Outside();
        using var key = folder.FirstKey(signed.Checkpoint.Origin);
        var other = signed.Checkpoint with { Size = signed.Checkpoint.Size + more, Root = default };

        var refused = Assert.Throws<StandstillException>(() =>
            folder.WriteCheckpoint(TheoryLedger.Integrity.Logs.SignedCheckpoint.Sign(other, key))
        );

        Assert.Equal(stands, refused.Cause);
        Assert.Equal(signed.ToBytes(), folder.ReadCheckpoint());
    }

    private static TheoryLedger.Integrity.Logs.SignedCheckpoint Unsigned(
        TheoryLedger.Integrity.Logs.SignedCheckpoint signed
    )
    {
        using var stranger = new TheoryLedger.Integrity.Notes.NoteSigner("stranger", new byte[32]);
        return TheoryLedger.Integrity.Logs.SignedCheckpoint.Sign(signed.Checkpoint, stranger);
    }
}
