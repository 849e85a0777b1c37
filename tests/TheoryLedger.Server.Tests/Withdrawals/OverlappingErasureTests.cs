using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>Words that two requests name are gone once; what leaves the house says so, at once and for ever.</summary>
public sealed class OverlappingErasureTests(ServerFixture server)
{
    [Fact]
    public async Task What_two_requests_name_is_erased_by_the_first_and_a_bundle_stays_clean()
    {
        var story = await LeavingStory.Begin(server);
        var (first, second) = (await Asked(story), await Asked(story));

        await story.Erase(await story.Approve(first));
        await story.Erase(await story.Approve(second));

        await AssertClean(story, erased: 1);
    }

    [Fact]
    public async Task What_went_with_somebody_is_not_erased_again_by_its_field()
    {
        var story = await LeavingStory.Begin(server);
        var memo = await Asked(story);
        var approved = await story.Approved("erase-and-exclude");

        await story.Erase(approved);
        var erased = (await Report(story)).Fields.Erased;
        await story.Erase(await story.Approve(memo));

        await AssertClean(story, erased);
    }

    private static async Task AssertClean(LeavingStory story, long erased)
    {
        var report = await Report(story);
        Assert.Empty(report.Findings);
        Assert.Equal(erased, report.Fields.Erased);
    }

    // A log that ended before any of this would hold neither the words nor the reason why they are gone.
    private static async Task<BundleReport> Report(LeavingStory story)
    {
        (await story.Officer.Post($"{story.At}/log/seal", new { })).Expect(200);
        var zip = await story.Officer.Http.GetByteArrayAsync(
            $"{story.At}/bundle",
            TestContext.Current.CancellationToken
        );
        using var bundle = ZippedBundle.Open(new MemoryStream(zip));
        return BundleVerifier.Verify(bundle, new BundleTrust());
    }

    private static async Task<Reply> Asked(LeavingStory story)
    {
        var facts = (await story.Officer.Get($"{story.At}/events?limit=500")).Expect(200).Json!["items"]!.AsArray();
        var memo = facts.Single(f => f!.Text("type") == "memo-written.v1")!["id"]!.GetValue<Guid>();
        var fields = new[] { new { eventId = memo, pointers = new[] { "/text" } } };
        var asked = await story.Officer.Post(
            $"{story.At}/withdrawals/fields",
            new { fields, request = "A name stands in it." }
        );
        var decision = new
        {
            answer = "granted",
            basis = "recorded-by-mistake",
            reason = "It should not be there.",
        };
        var path = $"{story.At}/withdrawals/{asked.Expect(201).Id}/decision";
        return (await story.Officer.Post(path, decision, asked.Version)).Expect(200);
    }
}
