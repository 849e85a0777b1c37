using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.Milestones;

public sealed class MilestoneEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_milestone_names_a_position_or_else_its_own()
    {
        var scene = await Scene.Set(server);

        var earlier = await scene.Do(
            "milestones",
            new
            {
                name = "Protocol",
                kind = "protocol",
                position = 2,
                documentDigest = new string('a', 64),
                doi = "10.1000/1",
            }
        );
        var own = await scene.Do("milestones", new { name = "Submission", kind = "submission" });

        Assert.Equal(2, (await scene.Read($"milestones/{earlier.Id}"))["position"]!.GetValue<long>());
        var items = (await scene.Read("milestones"))["items"]!.AsArray();
        Assert.Equal(own.Position, items[1]!["position"]!.GetValue<long>());
        Assert.Equal("10.1000/1", items[0]!.Text("doi"));
    }

    [Fact]
    public async Task Only_a_position_that_was_reached_can_be_named()
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post(
            "milestones",
            new
            {
                name = "Later",
                kind = "other",
                position = 1000,
            }
        );

        Assert.Equal("milestone-position-unknown", reply.Expect(409).Problem);
    }

    [Fact]
    public async Task A_digest_looks_like_one()
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post(
            "milestones",
            new
            {
                name = "Odd",
                kind = "other",
                documentDigest = "ABC",
            }
        );

        Assert.Equal(["/documentDigest"], reply.Expect(400).Json!["errors"]!.AsObject().Select(e => e.Key));
    }
}
