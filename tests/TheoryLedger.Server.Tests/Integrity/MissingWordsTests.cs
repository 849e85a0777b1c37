using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Integrity.Importing;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>Words that are gone are told, unless people decided on it or they never came; and whoever took them cannot explain it away.</summary>
public sealed class MissingWordsTests(ServerFixture server)
{
    private const string One = "(select event_id from ledger.protected_words order by position, pointer limit 1)";
    private const string Take = $"delete from ledger.protected_words where event_id = {One}";

    // As if they had been withheld in a bundle that the review came in.
    private const string Explain = """
        insert into ledger.imported_field (review, event_id, pointer, position, line)
        select w.review, w.event_id, w.pointer, w.position, convert_to(format(
            '{"event":"%s","pointer":"%s","state":"withheld"}', w.event_id, w.pointer), 'UTF8')
        from ledger.protected_words w where w.event_id =
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Take, "missing-unexplained")]
    [InlineData($"{Explain} {One}; {Take}", "missing-unexplained")]
    [InlineData(
        $"update ledger.protected_words set subjects = subjects || gen_random_uuid() where event_id = {One}",
        "missing-unexplained"
    )]
    [InlineData($"update ledger.protected_words set sealed = sha256(sealed) where event_id = {One}", "other words")]
    [InlineData(
        $"update ledger.protected_words set commitment = sha256(commitment) where event_id = {One}",
        "other words"
    )]
    public async Task Whatever_was_done_to_them_is_found_both_here_and_in_a_bundle(string change, string said)
    {
        await using var log = await ScratchLog.Sealed(server, events: 300);
        Assert.Empty((await Verify(log)).Findings);
        Assert.Empty(await OfBundle(log));
        await log.Tamper(change);

        var findings = (await Verify(log)).Findings;

        Assert.All(findings, f => Assert.Equal(LiveFinding.OfWords, f.Kind));
        Assert.Contains(findings, f => f.Found.StartsWith(said, StringComparison.Ordinal));
        if (!change.Contains("commitment =", StringComparison.Ordinal))
        {
            Assert.NotEmpty(await OfBundle(log));
        }
    }

    [Fact]
    public async Task Of_a_review_that_was_imported_only_what_came_with_it_is_withheld()
    {
        var story = await Guarded();
        await using var there = await EmptyServer.Make(server);
        await there.Import(await Export(story));
        var review = story.Scene.Review;
        await using var brought = there.Database.Command("select count(*) from ledger.imported_field");
        Assert.NotEqual(0L, await brought.ExecuteScalarAsync(Token));
        Assert.Empty((await there.Verify(review))!.Findings);
        Assert.Empty(Findings(await there.Export(review, BundleKind.Audit)));

        await Tamper(there, $"{Explain} {One}; {Take}");

        Assert.Contains((await there.Verify(review))!.Findings, f => f.Found == "missing-unexplained");
        Assert.Contains(Findings(await there.Export(review, BundleKind.Audit)), f => f.Found == "missing-unexplained");
    }

    [Fact]
    public async Task A_line_that_came_with_a_review_is_missed_when_it_goes()
    {
        var story = await Guarded();
        await using var there = await EmptyServer.Make(server);
        await there.Import(await Export(story));

        await Tamper(there, "delete from ledger.imported_field");

        Assert.Contains((await there.Verify(story.Scene.Review))!.Findings, f => f.Found == "missing-unexplained");
    }

    [Fact]
    public async Task What_two_people_had_erased_is_missed_by_nobody()
    {
        var story = await LeavingStory.Begin(server);
        await story.Erase(await story.Approved("erase-and-exclude"));
        await Export(story);

        Assert.Empty((await Verify(story, server.Keys)).Findings);
    }

    [Fact]
    public async Task An_erasure_under_way_is_no_finding_and_a_key_that_is_lost_is()
    {
        var story = await LeavingStory.Begin(server);
        await Export(story);
        var keys = server.Keys;
        Assert.Empty((await Verify(story, keys)).Findings);
        keys.Erase(story.Scene.Review, story.Leaver);
        Assert.Contains((await Verify(story, keys)).Findings, f => f.Found == "missing-unexplained");

        var at = TimeProvider.System.GetUtcNow();
        keys.Raise(new(story.Scene.Review, Guid.CreateVersion7(at), Guid.Empty, at, "objection", [story.Leaver], []));

        Assert.Empty((await Verify(story, keys)).Findings);
    }

    // One of the two lets nobody but the team read their words.
    private async Task<LeavingStory> Guarded()
    {
        var story = await LeavingStory.Begin(server);
        var consent = new { consent = SourceScene.Consent("team"), reason = "Thought better of it." };
        await story.Scene.Do($"participants/{story.Leaver}/consent", consent, version: 1);
        return story;
    }

    private async Task<LiveVerification> Verify(ScratchLog log) =>
        (
            await new LiveVerifier(log.Database, log.Reader, log.Folder, Clock, server.Keys).RunAsync(
                ScratchLog.Review,
                (_, _) => { },
                Token
            )
        )!;

    private async Task<LiveVerification> Verify(LeavingStory story, KeyRing keys)
    {
        var reader = new Server.Integrity.Keeping.LogReader(server.Owner);
        var verifier = new LiveVerifier(server.Owner, reader, server.Log, Clock, keys);
        return (await verifier.RunAsync(story.Scene.Review, (_, _) => { }, Token))!;
    }

    private static StoredClock Clock => new(TimeProvider.System);

    private async Task<IReadOnlyList<BundleFinding>> OfBundle(ScratchLog log) =>
        Findings(await Bundles.Of(log.Database, server.Keys, log.Folder, ScratchLog.Review, BundleKind.Audit));

    private static IReadOnlyList<BundleFinding> Findings(byte[] zip)
    {
        using var bundle = ZippedBundle.Open(new MemoryStream(zip));
        return BundleVerifier.Verify(bundle, new BundleTrust()).Findings;
    }

    private async Task<byte[]> Export(LeavingStory story)
    {
        (await story.Scene.Owner.Post($"{story.At}/log/seal", new { })).Expect(200);
        await story.Read("theory");
        return await Bundles.OfServed(server.Owner, server.Keys, server.Log, story.Scene.Review, BundleKind.Audit);
    }

    private static async Task Tamper(EmptyServer there, string change)
    {
        await using var connection = await there.Database.OpenConnectionAsync(Token);
        await using var command = connection.Command(
            $"alter table ledger.protected_words disable trigger user; alter table ledger.imported_field disable trigger user; {change}"
        );
        await command.ExecuteNonQueryAsync(Token);
    }
}
