using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Somebody withdraws, and those who answer for that do all of it in a browser.</summary>
[Collection(Sites.Name)]
public sealed class WithdrawalFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task A_request_is_taken_in_decided_approved_by_two_carried_out_and_answered()
    {
        var story = await LeavingStory.Begin(server);

        await Open(story.Officer.Account, script: false);
        await Go(story.Scene, $"participants/{story.Leaver}");
        await Offered("this", "Take in that they withdraw");
        // An officer records nothing for others, and is not asked whose it is.
        await Assertions.Expect(Main.GetByText("Decided by", new() { Exact = true })).ToHaveCountAsync(0);
        await Main.GetByLabel("erase their words, and leave out").CheckAsync();
        await Main.GetByLabel("What they said", new() { Exact = true }).FillAsync("Take it all out, please.");
        await Press("Take it in");
        await Offered("this", "Decide on it");
        await Main.GetByLabel("Granted", new() { Exact = true }).CheckAsync();
        await Main.GetByLabel("How far").SelectOptionAsync("erase-and-exclude");
        await Main.GetByLabel("On what ground").SelectOptionAsync("consent-withdrawn");
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("They were told that they may.");
        await Press("Record the decision");
        await Approve();
        await Offered("this", "Carry the erasure out");
        await Press("Erase it for ever");
        await Assertions.Expect(Main.GetByText("two different people").First).ToBeVisibleAsync();

        var request = (await story.Read("withdrawals"))["items"]!.AsArray().Single()!["id"]!;
        await Open(story.Scene.Owner.Account, script: false);
        await Go(story.Scene, $"withdrawals/{request}");
        await Approve();
        await Offered("this", "Carry the erasure out");
        await Press("Erase it for ever");
        await Offered("this", "Note what they were told");
        await Main.GetByLabel("What they were told").FillAsync("That it is gone.");
        await Press("Note it");

        var read = await story.Read($"withdrawals/{request}");
        Assert.Equal("erased", read.Text("state"));
        Assert.Equal(2, read["approvals"]!.AsArray().Count);
        Assert.Single(read["answers"]!.AsArray());
        ErasureTests.AssertErased(await story.Segment(0));
    }

    [Fact]
    public async Task A_participant_is_brought_in_and_agrees_to_less_later()
    {
        var scene = await Scene.Set(server);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "work/recruit-participant");
        await Main.GetByLabel("Pseudonym").FillAsync("P7");
        await Group("That what they said is analysed").GetByLabel("yes").CheckAsync();
        await Main.GetByLabel("verbatim").CheckAsync();
        await Main.GetByLabel("public").CheckAsync();
        await Press("Bring them in");
        await Offered("this", "Change what they agree to");
        await Assertions.Expect(Main.GetByLabel("verbatim")).ToBeCheckedAsync();
        await Main.GetByLabel("paraphrase").CheckAsync();
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("They asked to.");
        await Press("Record it");

        var participant = (await scene.Read("participants"))["items"]!.AsArray().Single()!;
        Assert.Equal("P7", participant["pseudonym"]!.GetValue<string>());
        Assert.Equal("paraphrase", participant["consent"]!["quotation"]!.GetValue<string>());
        Assert.True(participant["consent"]!["analysis"]!.GetValue<bool>());
    }

    private async Task Approve()
    {
        await Offered("this", "Approve the erasure");
        await Press("Approve it");
    }
}
