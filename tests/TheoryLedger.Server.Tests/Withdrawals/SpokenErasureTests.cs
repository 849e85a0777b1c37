using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Recording;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>Where and how somebody was spoken to goes with them.</summary>
public sealed class SpokenErasureTests(ServerFixture server)
{
    [Fact]
    public async Task What_kind_of_conversation_it_was_goes_with_whoever_spoke()
    {
        var story = await LeavingStory.Begin(server);
        var conversation = await Conversation.Hold(story.Scene, "interview", story.Leaver);

        await story.Erase(await story.Approved("erase-and-exclude"));

        var shown = await conversation.Shown();
        Assert.Equal(5, shown.Count);
        Assert.All(shown, words => ErasureTests.AssertErased(words));
        var facts = (await server.Facts(story.Scene.Review)).Select(f => f.Data.ToJsonString()).ToList();
        Assert.All(
            conversation.Planted,
            word => Assert.DoesNotContain(facts, fact => fact.Contains(word, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task One_field_of_it_is_erased_by_itself()
    {
        var story = await LeavingStory.Begin(server);
        var conversation = await Conversation.Hold(story.Scene, "interview", story.Leaver);
        var events = (await story.Read("events?limit=500"))["items"]!.AsArray();
        var fact = events.Single(f => f!.Text("type") == "source-characterised.v1")!["id"]!.GetValue<Guid>();
        var fields = new[] { new { eventId = fact, pointers = new[] { "/spoken/setting", "/spoken/cases/0" } } };
        var asked = await story.Officer.Post(
            $"{story.At}/withdrawals/fields",
            new { fields, request = "Names stand in it." }
        );
        var decision = new
        {
            answer = "granted",
            basis = "recorded-by-mistake",
            reason = "They should not be there.",
        };
        var path = $"{story.At}/withdrawals/{asked.Expect(201).Id}/decision";
        var decided = (await story.Officer.Post(path, decision, asked.Version)).Expect(200);

        await story.Erase(await story.Approve(decided));

        var shown = await conversation.Shown();
        ErasureTests.AssertErased(shown[1], "recorded-by-mistake");
        ErasureTests.AssertErased(shown[2], "recorded-by-mistake");
        Assert.Equal(
            [conversation.Planted[0], conversation.Planted[3], conversation.Planted[4]],
            new[] { shown[0], shown[3], shown[4] }.Select(words => words.GetValue<string>())
        );
    }
}
