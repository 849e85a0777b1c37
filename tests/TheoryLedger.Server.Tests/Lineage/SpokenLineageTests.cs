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

    [Fact]
    public async Task However_much_others_said_in_between_it_leads_to_all_that_they_said()
    {
        var story = await LeavingStory.Begin(server);
        var from = story.Said.Length + 100;
        for (var length = 2; length < 12; length++)
        {
            await story.Mark(from, LeavingStory.Staying[..length]);
        }

        var last = await story.Mark(0, story.Said[..^1]);

        var told = await story.Read($"lineage/{story.Leaver}?direction=down&limit=8");

        var nodes = told["nodes"]!.AsArray();
        Assert.Contains(last, nodes.Select(n => n!["id"]!.GetValue<Guid>()));
        Assert.Equal(0, nodes.Single(n => n!["id"]!.GetValue<Guid>() == story.Text)!["more"]!.GetValue<int>());
    }
}
