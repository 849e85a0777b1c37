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

    [Fact]
    public async Task Somebody_let_in_twice_under_one_key_is_one_account()
    {
        var scene = await Scene.Set(server);
        var at = $"/v1/reviews/{scene.Review}/members";
        var first = (await scene.Owner.Post(at, new { role = "auditor" }, key: "let-in")).Expect(201);

        var again = await scene.Owner.Post(at, new { role = "auditor" }, key: "let-in");

        Assert.Equal("shown-before", again.Expect(409).Problem);
        Assert.Equal(first.Json!["account"]!.GetValue<Guid>(), again.Json!["id"]!.GetValue<Guid>());
        Assert.Equal(2, (await scene.Read("members"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_role_taken_away_twice_under_one_key_is_taken_away_once()
    {
        var scene = await Scene.Set(server);
        var granted = (await scene.Post("members", new { role = "reviewer" })).Expect(201);
        var removal = new { account = granted.Json!["account"]!.GetValue<Guid>(), role = "reviewer" };
        var at = $"/v1/reviews/{scene.Review}/members/removals";

        (await scene.Owner.Post(at, removal, key: "take")).Expect(204);
        (await scene.Owner.Post(at, removal, key: "take")).Expect(204);
        Assert.Equal("role-not-there", (await scene.Owner.Post(at, removal, key: "again")).Expect(409).Problem);
    }
}
