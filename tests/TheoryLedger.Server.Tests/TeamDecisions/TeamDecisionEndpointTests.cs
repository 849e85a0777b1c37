using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.TeamDecisions;

public sealed class TeamDecisionEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_decision_is_minuted_and_found_by_what_it_concerns_and_who_was_there()
    {
        var scene = await Scene.Set(server);
        var trust = await scene.Do("constructs", Constructing.Trust);

        var minuted = await scene.Do("decisions", Minutes(scene.Ada, trust.Id));
        await scene.Do("decisions", Minutes(scene.Ada, scene.Phase));

        var read = await scene.Read($"decisions/{minuted.Id}");
        Assert.Equal(("Keep it.", "Ben was not sure."), (read.Text("decision"), read.Text("dissent")));
        Assert.Single((await scene.Read($"decisions?concerns={trust.Id}"))["items"]!.AsArray());
        Assert.Equal(2, (await scene.Read($"decisions?attendee={scene.Ada}"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Only_contributors_attend()
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post("decisions", Minutes(scene.Phase, scene.Phase));

        Assert.Equal("contributor-unknown", reply.Expect(409).Problem);
    }

    [Fact]
    public async Task Minutes_say_something()
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post(
            "decisions",
            new
            {
                attendees = new[] { scene.Ada },
                decision = "  ",
                concerns = Array.Empty<object>(),
            }
        );

        Assert.Equal(["/decision"], reply.Expect(400).Json!["errors"]!.AsObject().Select(e => e.Key));
    }

    private static object Minutes(Guid attendee, Guid concerned) =>
        new
        {
            attendees = new[] { attendee },
            decision = "Keep it.",
            dissent = "Ben was not sure.",
            concerns = new[] { new { id = concerned } },
        };
}
