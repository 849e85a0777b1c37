namespace TheoryLedger.Server.Tests.Recording;

/// <summary>Who decided, and in which phase, stands with every fact.</summary>
public sealed class FrameTests(ServerFixture server)
{
    [Fact]
    public async Task Set_up_is_decided_through_the_callers_account_if_nobody_else_is_named()
    {
        var scene = await Scene.Set(server);

        var peers = new { kind = "include", text = "Tells of peers." };
        await scene.Do("criteria", new { criteria = new[] { peers }, reason = "Agreed." }, version: 1);

        var events = (await scene.Read("events"))["items"]!.AsArray();
        Assert.Equal([0, 0, 1, 1], events.Select(e => e!["decidedBy"]!.AsArray().Count));
        Assert.Equal(scene.Phase.ToString(), events[^1]!["phase"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nobody_opens_a_phase_before_somebody_has_joined()
    {
        var owner = await server.Person();
        var review = await Opened(owner);

        var phase = await owner.Post($"/v1/reviews/{review}/phases", new { name = "Scoping" });

        Assert.Equal("decider-missing", phase.Expect(409).Problem);
    }

    [Fact]
    public async Task Only_the_first_contributor_joins_by_nobodys_decision()
    {
        var owner = await server.Person();
        var at = $"/v1/reviews/{await Opened(owner)}/contributors";
        object Somebody(string name) =>
            new
            {
                kind = "person",
                name,
                roles = new[] { "reviewer" },
            };

        (await owner.Post(at, Somebody("Ada"))).Expect(201);

        Assert.Equal("decider-missing", (await owner.Post(at, Somebody("Ben"))).Expect(409).Problem);
    }

    [Fact]
    public async Task Once_there_is_a_phase_somebody_joins_in_one()
    {
        var scene = await Scene.Set(server);
        var ben = new
        {
            kind = "person",
            name = "Ben",
            roles = new[] { "reviewer" },
        };

        var joined = await scene.Owner.Post($"/v1/reviews/{scene.Review}/contributors", ben);

        Assert.Equal("phase-missing", joined.Expect(409).Problem);
    }

    [Fact]
    public async Task A_version_that_was_never_reached_is_told_from_one_that_is_past()
    {
        var scene = await Scene.Set(server);

        var early = await scene.Post($"phases/{scene.Phase}/closing", new { reason = "Done." }, version: 7);

        Assert.Equal("version-not-reached", early.Expect(412).Problem);
    }

    private static async Task<Guid> Opened(Person owner)
    {
        var review = new
        {
            title = "R",
            question = "Q?",
            objectives = Array.Empty<string>(),
            kind = "other",
        };
        return (await owner.Post("/v1/reviews", review)).Expect(201).Id;
    }
}
