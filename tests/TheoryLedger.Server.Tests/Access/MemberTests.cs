namespace TheoryLedger.Server.Tests.Access;

public sealed class MemberTests(ServerFixture server)
{
    [Fact]
    public async Task An_auditor_who_is_let_in_reads_and_changes_nothing()
    {
        var scene = await Scene.Set(server);
        var granted = (await scene.Post("members", new { role = "auditor" })).Expect(201);

        var auditor = scene.Owner.With(granted.Json!["key"]!.GetValue<string>());

        (await auditor.Get($"/v1/reviews/{scene.Review}")).Expect(200);
        (await auditor.Post($"/v1/reviews/{scene.Review}/phases", new { name = "Mine" })).Expect(403);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_once()
    {
        var scene = await Scene.Set(server);
        var granted = (await scene.Post("members", new { role = "reviewer" })).Expect(201);
        var reviewer = scene.Owner.With(granted.Json!["key"]!.GetValue<string>());

        await scene.Post(
            "members/removals",
            new { account = granted.Json!["account"]!.GetValue<Guid>(), role = "reviewer" }
        );

        (await reviewer.Get($"/v1/reviews/{scene.Review}")).Expect(404);
    }

    [Fact]
    public async Task A_review_keeps_an_owner()
    {
        var scene = await Scene.Set(server);

        var last = await scene.Post("members/removals", new { account = scene.Owner.Account, role = "owner" });

        Assert.Equal("role-not-there", last.Expect(409).Problem);
    }

    [Fact]
    public async Task A_review_is_not_told_of_to_strangers()
    {
        var scene = await Scene.Set(server);
        var stranger = await server.Person();

        (await stranger.Get($"/v1/reviews/{scene.Review}")).Expect(404);
        Assert.Empty((await stranger.Get("/v1/reviews")).Expect(200).Json!["items"]!.AsArray());
    }
}
