using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>What somebody said counts for nothing once they have left, whether or not their words are there still.</summary>
public sealed class AfterErasureTests(ServerFixture server)
{
    [Fact]
    public async Task What_was_erased_supports_nothing()
    {
        var story = await LeavingStory.Begin(server);
        var study = new Study(story.Scene);
        var configuration = (await study.Dyad()).Id;
        await study.Link(configuration, story.Quote, "supports");
        Assert.Equal("wholly", await Level());

        var approved = await story.Approved("erase-and-exclude");
        Assert.Equal("not", await Level());
        await story.Erase(approved);

        Assert.Equal("not", await Level());

        async Task<string> Level()
        {
            var items = (await story.Read("fragility"))["items"]!.AsArray();
            return (string)items.Single(i => (Guid)i!["id"]! == configuration)!["support"]!["level"]!;
        }
    }

    [Fact]
    public async Task Who_took_part_in_a_conversation_is_not_known_in_the_past_before_it_was_said()
    {
        var scene = await Scene.Set(server);
        var study = new Study(scene);
        var leaver = await scene.Recruit("P1", "public");
        var interview = await scene.Register("interview", "Interview 1");
        var excerpt = await Quote(scene, interview.Id, "We never told them.");
        var configuration = (await study.Dyad()).Id;
        await study.Link(configuration, excerpt, "supports");
        var path = $"participants/{leaver.Id}/consent";
        var left = await scene.Do(
            path,
            new { consent = Study.Consent(analysis: false), reason = "Thought better of it." },
            leaver.Version
        );
        var then = (await scene.Read("events?limit=1000"))["items"]!.AsArray().Max(e => (long)e!["position"]!);
        await scene.Do(path, new { consent = Study.Consent(analysis: true), reason = "Came back." }, left.Version);

        await scene.Do(
            $"sources/{interview.Id}/fieldwork",
            new { participants = new[] { leaver.Id }, tested = Array.Empty<object>() },
            (long)(await scene.Read($"sources/{interview.Id}"))["version"]!
        );

        var counts = (await scene.Read($"configurations/{configuration}?position={then}")).At("evidence/counts")!;
        Assert.Equal((1, 0), ((int)counts["own"]!["supports"]!, (int)counts["withdrawn"]!["supports"]!));
    }

    private static async Task<Guid> Quote(Scene scene, Guid source, string said)
    {
        var text = await scene.Do(
            "texts",
            new
            {
                sourceId = source,
                kind = "transcript",
                segments = new[] { new { text = said } },
            }
        );
        return (
            await scene.Do(
                "excerpts",
                new
                {
                    textId = text.Id,
                    span = new { from = 0, to = said.Length },
                    quote = said,
                }
            )
        ).Id;
    }
}
