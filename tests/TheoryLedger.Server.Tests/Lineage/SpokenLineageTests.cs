using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>What comes of what somebody said.</summary>
public sealed class SpokenLineageTests(ServerFixture server)
{
    [Fact]
    public async Task From_somebody_who_spoke_it_leads_to_their_words_and_to_nobody_elses()
    {
        var story = await LeavingStory.Begin(server);

        var told = await story.Read($"lineage/{story.Leaver}?direction=down");

        var nodes = told["nodes"]!.AsArray().Select(n => n!["id"]!.GetValue<Guid>()).ToList();
        Assert.Contains(story.Text, nodes);
        Assert.Contains(story.Quote, nodes);
        Assert.DoesNotContain(story.OtherQuote, nodes);
    }
}
