using System.Text;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>What was acknowledged is promised, and the log is held to it.</summary>
public sealed class ReceiptEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task Every_event_has_one_that_the_log_keeps()
    {
        var scene = await Scene.Set(server);
        var promised = await Receipts(scene);
        (await scene.Owner.Post($"/v1/reviews/{scene.Review}/log/seal", new { })).Expect(200);

        Assert.Equal([1, 2, 3], promised.Select(r => r.Receipt.Position));
        Assert.Equal("review-opened.v1", promised[0].Receipt.Type);
        foreach (var (index, signed) in promised.Index())
        {
            Assert.True(signed.IsSignedBy([await Key(scene)]));
            Assert.Equal(new ReceiptVerdict.Kept(index), Check(scene, signed));
            Assert.Equal(
                new Auditor(scene.Owner.Http, scene.Review).Checkpoint().Checkpoint.Origin,
                signed.Receipt.Origin
            );
        }
    }

    [Fact]
    public async Task One_of_an_event_that_was_lost_betrays_that()
    {
        var (mine, theirs) = (await Scene.Set(server), await Scene.Set(server));
        var promised = (await Receipts(mine))[1];
        (await theirs.Owner.Post($"/v1/reviews/{theirs.Review}/log/seal", new { })).Expect(200);

        // Another history of the same length, in which that event never was.
        var broken = Assert.IsType<ReceiptVerdict.Broken>(Check(theirs, promised));

        Assert.Contains("event", broken.Findings.Select(f => f.What));
    }

    [Fact]
    public async Task There_is_none_for_what_is_not_in_the_review()
    {
        var (mine, theirs) = (await Scene.Set(server), await Scene.Set(server));
        var (id, _) = (await Events(theirs))[0];

        (await mine.Owner.Get($"/v1/reviews/{mine.Review}/log/receipts/{id}")).Expect(404);
        (await mine.Owner.Get($"/v1/reviews/{mine.Review}/log/receipts/{Guid.CreateVersion7()}")).Expect(404);
    }

    private static ReceiptVerdict Check(Scene scene, SignedReceipt signed)
    {
        var signedLog = new Auditor(scene.Owner.Http, scene.Review).Checkpoint();
        var check = new ReceiptCheck(signed.Receipt);
        var evidence = new LogEvidence(new PublishedFiles(scene.Owner.Http, scene.Review), [signedLog.ToBytes()]);
        var keys = new Auditor(scene.Owner.Http, scene.Review).Keys(signedLog.Checkpoint.Origin);
        Assert.Empty(LogVerifier.Verify(evidence, keys, check));
        return check.Verdict;
    }

    private static async Task<VerifierKey> Key(Scene scene)
    {
        var policy = await scene.Owner.Get($"/v1/reviews/{scene.Review}/log/key", ("Accept", "application/json"));
        var key = policy.Expect(200).Json!["receipts"]!.GetValue<string>();
        return VerifierKey.TryParse(key, out var verifier, out var why) ? verifier : throw new FormatException(why);
    }

    private async Task<List<SignedReceipt>> Receipts(Scene scene)
    {
        var receipts = new List<SignedReceipt>();
        foreach (var (id, _) in await Events(scene))
        {
            var answer = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/log/receipts/{id}")).Expect(200);
            Assert.True(SignedReceipt.TryParse(Encoding.UTF8.GetBytes(answer.Text), out var signed, out var why), why);
            receipts.Add(signed);
        }

        return receipts;
    }

    private async Task<List<(Guid Id, long Position)>> Events(Scene scene)
    {
        await using var query = server.Owner.Command(
            "select event_id, position from ledger.entry where review = $1 order by position",
            scene.Review
        );
        var events = new List<(Guid, long)>();
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            events.Add((row.GetGuid(0), row.GetInt64(1)));
        }

        return events;
    }
}
