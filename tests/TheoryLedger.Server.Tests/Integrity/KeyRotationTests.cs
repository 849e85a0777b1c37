using System.Text;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>A key hands over to the next in front of everybody.</summary>
public sealed class KeyRotationTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checkpoint_that_says_so_bears_both_signatures_and_later_ones_that_of_the_new_key()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        await log.Record(9);

        var next = await log.Ceremonies.RotateKeyAsync(ScratchLog.Review, Token);
        await log.Record(30);
        await log.Seal();

        var keys = await log.Reader.KeysAsync(ScratchLog.Review, Token);
        Assert.Equal([(0L, 60L), (60L, (long?)null)], keys.Select(k => (k.FromSize, k.ToSize)));
        Assert.Equal(next, keys[1].Verifier);
        var history = await log.Reader.HistoryAsync(ScratchLog.Review, epoch: 1, Token);
        Assert.Equal([(50, "0"), (60, "0,1"), (90, "1")], history.Select(c => (c.Size, SignersOf(c, keys))));
        Assert.Equal(89, (await log.Verify()).Position);
    }

    [Fact]
    public async Task The_log_says_it_before_the_events_that_follow()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        await log.Record(9);
        var before = (await log.Reader.KeysAsync(ScratchLog.Review, Token))[0].Verifier;

        var next = await log.Ceremonies.RotateKeyAsync(ScratchLog.Review, Token);

        Assert.True(NoticeLeaf.TryParse(await log.Entry(50), out var notice));
        Assert.Equal("key", notice.Kind);
        Assert.Equal(next, notice.ToJson().GetProperty("added").GetString());
        Assert.Equal(before, notice.ToJson().GetProperty("retired").GetString());
        Assert.True(EventLeaf.TryParse(await log.Entry(51), out var leaf));
        Assert.Equal(51, leaf.Position);
    }

    [Theory]
    [InlineData(SealStep.Kept)]
    [InlineData(SealStep.Outside)]
    public async Task Cut_off_it_is_finished_with_both_keys(SealStep step)
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();

        await Assert.ThrowsAsync<CutOffException>(() =>
            log.CeremoniesWith(log.Folder, step).RotateKeyAsync(ScratchLog.Review, Token)
        );
        await log.Seal();

        var keys = await log.Reader.KeysAsync(ScratchLog.Review, Token);
        Assert.Equal("0,1", SignersOf(await log.Verify(), keys));
    }

    [Fact]
    public async Task The_retired_key_is_needed_no_more()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        await log.Ceremonies.RotateKeyAsync(ScratchLog.Review, Token);
        File.Delete(Path.Combine(log.Data, "log", $"{ScratchLog.Review}", "key-1"));
        await log.Record(5);

        await log.Seal();

        Assert.Equal(55, (await log.Verify()).Position);
    }

    [Fact]
    public async Task A_key_that_somebody_put_into_the_database_signs_nothing()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();
        await log.Record(5);
        using var stranger = new TheoryLedger.Integrity.Notes.NoteSigner((await log.Published()).Origin, new byte[32]);
        await log.Tamper(
            $"insert into ledger.log_key values ('{ScratchLog.Review}', 1, 50, '{stranger.Verifier}', now())"
        );

        Assert.Equal(Standstill.KeyMissing, await log.StandsStill());
        Assert.Equal(50, (await log.Published()).Size);
    }

    [Fact]
    public async Task It_is_done_on_the_command_line()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        await log.Seal();

        var verb = await Verb.RunAsync(
            log.Connection,
            ["admin", "rotate-log-key", "--review", $"{ScratchLog.Review}", "--data", log.Data]
        );

        Assert.True(verb.Code == 0, verb.Complained);
        Assert.Contains(
            (await log.Reader.KeysAsync(ScratchLog.Review, Token))[1].Verifier,
            verb.Printed,
            StringComparison.Ordinal
        );
        await log.Verify();
    }

    [Fact]
    public async Task What_has_no_log_has_no_key_to_change()
    {
        await using var log = await ScratchLog.With(server, events: 50);
        string[] command = ["admin", "rotate-log-key", "--data", log.Data, "--review"];

        (await Verb.RunAsync(log.Connection, [.. command, $"{ScratchLog.Review}"])).GaveUp("no log yet");
        (await Verb.RunAsync(log.Connection, [.. command, $"{Guid.CreateVersion7()}"])).GaveUp("no such review");
    }

    // Which of the keys signed it, by their numbers.
    private static string SignersOf(PublishedLog log, IReadOnlyList<PublishedKey> keys)
    {
        Assert.True(
            SignedCheckpoint.TryParse(
                Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(log.ToNote())),
                out var signed,
                out _
            )
        );
        return string.Join(
            ',',
            signed
                .Note.Signatures.Select(s =>
                    keys.ToList().FindIndex(k => k.Verifier.Contains($"+{s.KeyId:x8}+", StringComparison.Ordinal))
                )
                .Order()
        );
    }
}
