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

    [Fact]
    public async Task That_somebody_held_a_role_stays_known_when_it_is_taken_away()
    {
        var scene = await Scene.Set(server);
        var granted = (await scene.Post("members", new { role = "adjudicator" })).Expect(201);
        var account = granted.Json!["account"]!.GetValue<Guid>();
        (await scene.Post("members/removals", new { account, role = "adjudicator" })).Expect(204);
        (await scene.Post("members/removals", new { account, role = "adjudicator" })).Expect(409);

        var member = Assert.Single(
            (await scene.Read("members"))["items"]!.AsArray(),
            m => m!["account"]!.GetValue<Guid>() == account
        );

        Assert.Empty(member!["roles"]!.AsArray());
        var changes = member["changes"]!.AsArray();
        Assert.Equal(["adjudicator", "adjudicator"], changes.Select(c => c!["role"]!.GetValue<string>()));
        Assert.Equal([true, false], changes.Select(c => c!["granted"]!.GetValue<bool>()));
        Assert.All(changes, change => Assert.Equal(scene.Owner.Account, change!["by"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Whoever_opens_a_review_is_seen_to_have_owned_it_from_then_on()
    {
        var scene = await Scene.Set(server);

        var owner = Assert.Single((await scene.Read("members"))["items"]!.AsArray());

        Assert.Equal("owner", Assert.Single(owner!["changes"]!.AsArray())!["role"]!.GetValue<string>());
    }
}
