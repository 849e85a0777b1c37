using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Access;

public sealed class KeyTests(ServerFixture server)
{
    [Fact]
    public async Task A_key_works_until_it_is_revoked()
    {
        var scene = await Scene.Set(server);
        var made = (await scene.Owner.Post("/v1/keys", new { purpose = "laptop", days = 1 })).Expect(201);
        var laptop = scene.Owner.With(made.Json!["key"]!.GetValue<string>());
        (await laptop.Get($"/v1/reviews/{scene.Review}")).Expect(200);

        (await scene.Owner.Post($"/v1/keys/{made.Id}/revocation", new { })).Expect(204);

        (await laptop.Get($"/v1/reviews/{scene.Review}")).Expect(401);
    }

    [Fact]
    public async Task A_key_for_one_review_does_not_open_another()
    {
        var (scene, other) = (await Scene.Set(server), await Scene.Set(server));
        await GrantAsync(other, scene.Owner, Role.Reviewer);

        var narrow = scene.Owner.With(await KeyAsync(scene.Owner, review: other.Review));

        (await narrow.Get($"/v1/reviews/{other.Review}")).Expect(200);
        (await narrow.Get($"/v1/reviews/{scene.Review}")).Expect(404);
    }

    [Fact]
    public async Task A_key_for_some_roles_carries_no_others()
    {
        var (scene, other) = (await Scene.Set(server), await Scene.Set(server));
        await GrantAsync(other, scene.Owner, Role.Auditor);

        var narrow = scene.Owner.With(await KeyAsync(scene.Owner, roles: "auditor"));

        (await narrow.Get($"/v1/reviews/{other.Review}")).Expect(200);
        (await narrow.Get($"/v1/reviews/{scene.Review}")).Expect(404);
    }

    [Fact]
    public async Task A_key_that_could_do_nothing_is_not_made()
    {
        var scene = await Scene.Set(server);
        var elsewhere = new
        {
            purpose = "ci",
            days = 1,
            review = Guid.CreateVersion7(),
        };
        var otherwise = new
        {
            purpose = "ci",
            days = 1,
            review = scene.Review,
            roles = new[] { "auditor" },
        };

        Assert.Equal("key-reaches-nothing", (await scene.Owner.Post("/v1/keys", elsewhere)).Expect(409).Problem);
        Assert.Equal("key-reaches-nothing", (await scene.Owner.Post("/v1/keys", otherwise)).Expect(409).Problem);
    }

    [Fact]
    public async Task A_narrow_key_lets_nobody_in_or_out()
    {
        var scene = await Scene.Set(server);
        var granted = (await scene.Post("members", new { role = "auditor" })).Expect(201);
        var narrow = scene.Owner.With(await KeyAsync(scene.Owner, review: scene.Review));
        var at = $"/v1/reviews/{scene.Review}";
        var auditor = new { account = granted.Json!["account"]!.GetValue<Guid>(), role = "auditor" };
        var handed = granted.Json!["keyId"]!.GetValue<Guid>();

        Reply[] replies =
        [
            await narrow.Post($"{at}/members", new { role = "owner" }),
            await narrow.Post($"{at}/members/removals", auditor),
            await narrow.Post($"{at}/keys/{handed}/revocation", new { }),
        ];

        Assert.All(replies, reply => Assert.Equal("key-restricted", reply.Expect(403).Problem));
        Assert.Equal(2, (await scene.Read("members"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Ones_own_keys_are_listed_while_they_are_good_and_never_shown()
    {
        var scene = await Scene.Set(server);
        var made = (await scene.Owner.Post("/v1/keys", new { purpose = "laptop", days = 1 })).Expect(201);
        var narrow = (
            await scene.Owner.Post(
                "/v1/keys",
                new
                {
                    purpose = "ci",
                    days = 1,
                    review = scene.Review,
                }
            )
        ).Expect(201);

        var listed = (await scene.Owner.Get("/v1/keys")).Expect(200);
        Assert.Equal(["test", "laptop", "ci"], Purposes(listed));
        Assert.DoesNotContain("tl_", listed.Text, StringComparison.Ordinal);
        var ci = listed.Json!["items"]!.AsArray()[2]!;
        Assert.Equal((narrow.Id, scene.Review), (ci["id"]!.GetValue<Guid>(), ci["review"]!.GetValue<Guid>()));

        var seen = await scene.Owner.With(narrow.Json!["key"]!.GetValue<string>()).Get("/v1/keys");
        Assert.Equal(["ci"], Purposes(seen.Expect(200)));

        (await scene.Owner.Post($"/v1/keys/{made.Id}/revocation", new { })).Expect(204);
        Assert.Equal(["test", "ci"], Purposes(await scene.Owner.Get("/v1/keys")));
    }

    [Fact]
    public async Task The_keys_of_a_review_are_those_that_reach_it_and_one_handed_over_can_be_ended()
    {
        var scene = await Scene.Set(server);
        var at = $"/v1/reviews/{scene.Review}/keys";
        var granted = (await scene.Post("members", new { role = "auditor" })).Expect(201);
        var auditor = scene.Owner.With(granted.Json!["key"]!.GetValue<string>());
        var other = await Scene.Set(server);
        await GrantAsync(scene, other.Owner, Role.Reviewer);
        await KeyAsync(other.Owner, review: other.Review);
        await KeyAsync(other.Owner, roles: "owner");

        Assert.Equal(["test", "handed over", "test"], Purposes((await scene.Owner.Get(at)).Expect(200)));
        (await auditor.Get(at)).Expect(403);

        var id = granted.Json!["keyId"]!.GetValue<Guid>();
        (await scene.Owner.Post($"{at}/{id}/revocation", new { })).Expect(204);

        Assert.Equal("key-ended", (await auditor.Get($"/v1/reviews/{scene.Review}")).Expect(401).Problem);
        Assert.Equal(["test", "test"], Purposes(await scene.Owner.Get(at)));
        var wide = (await scene.Owner.Get("/v1/keys")).Json!["items"]!.AsArray()[0]!["id"]!.GetValue<Guid>();
        (await scene.Owner.Post($"{at}/{wide}/revocation", new { })).Expect(404);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_good_is_told_so()
    {
        var ada = await server.Person();
        var made = (await ada.Post("/v1/keys", new { purpose = "laptop", days = 1 })).Expect(201);
        var laptop = ada.With(made.Json!["key"]!.GetValue<string>());
        (await ada.Post($"/v1/keys/{made.Id}/revocation", new { })).Expect(204);
        var expired = await server
            .Host.Services.GetRequiredService<KeyStore>()
            .MintAsync(new KeyGrant(ada.Account, "old", -TimeSpan.FromDays(2)), TestContext.Current.CancellationToken);

        var ended = (await laptop.Get("/v1/me")).Expect(401);
        var old = (await ada.With(expired.Secret).Get("/v1/me")).Expect(401);
        var unknown = (await ada.With("tl_made-up").Get("/v1/me")).Expect(401);

        Assert.Equal("key-ended", ended.Problem);
        Assert.Equal("key-expired", old.Problem);
        Assert.Contains($"{expired.ExpiresAt.UtcDateTime:yyyy-MM-dd}", old.Text, StringComparison.Ordinal);
        Assert.Equal("key-unknown", unknown.Problem);
    }

    [Fact]
    public async Task A_narrow_key_makes_no_wider_one()
    {
        var scene = await Scene.Set(server);
        var made = await scene.Owner.Post(
            "/v1/keys",
            new
            {
                purpose = "narrow",
                days = 1,
                review = scene.Review,
            }
        );

        var narrow = scene.Owner.With(made.Expect(201).Json!["key"]!.GetValue<string>());

        Assert.Equal(
            "key-restricted",
            (await narrow.Post("/v1/keys", new { purpose = "wide", days = 1 })).Expect(403).Problem
        );
    }

    [Fact]
    public async Task Nobody_can_end_somebody_elses_key()
    {
        var ada = await server.Person();
        var ben = await server.Person();
        var made = (await ada.Post("/v1/keys", new { purpose = "mine", days = 1 })).Expect(201);

        (await ben.Post($"/v1/keys/{made.Id}/revocation", new { })).Expect(404);
    }

    [Fact]
    public async Task Keys_are_kept_as_digests_only()
    {
        var ada = await server.Person();
        var made = (await ada.Post("/v1/keys", new { purpose = "mine", days = 1 })).Expect(201);
        var key = made.Json!["key"]!.GetValue<string>();

        await using var search = server.Owner.CreateCommand(
            "select count(*) from ledger.api_key k where k::text like $1"
        );
        search.Parameters.Add(new() { Value = $"%{key["tl_".Length..]}%" });

        Assert.Equal(0L, await search.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_key_for_one_review_opens_no_others_and_ends_no_other_key()
    {
        var scene = await Scene.Set(server);
        var wide = (await scene.Owner.Post("/v1/keys", new { purpose = "wide", days = 1 })).Expect(201);
        var made = await scene.Owner.Post(
            "/v1/keys",
            new
            {
                purpose = "narrow",
                days = 1,
                review = scene.Review,
                roles = new[] { "owner" },
            }
        );
        var narrow = scene.Owner.With(made.Expect(201).Json!["key"]!.GetValue<string>());
        var review = new
        {
            title = "Beyond",
            question = "What works?",
            objectives = Array.Empty<string>(),
            kind = "realist-review",
        };

        Assert.Equal("key-restricted", (await narrow.Post("/v1/reviews", review)).Expect(403).Problem);
        (await narrow.Post($"/v1/keys/{wide.Id}/revocation", new { })).Expect(404);
        (await scene.Owner.With(wide.Json!["key"]!.GetValue<string>()).Get("/v1/me")).Expect(200);
        (await narrow.Post($"/v1/keys/{made.Id}/revocation", new { })).Expect(204);
    }

    [Fact]
    public async Task A_key_asked_for_twice_is_made_once_and_shown_once()
    {
        var ada = await server.Person();
        var asked = new { purpose = "laptop", days = 1 };

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => ada.Post("/v1/keys", asked, key: "laptop"))
        );

        var made = Assert.Single(replies, r => r.Status == 201);
        var told = replies.Where(r => r != made).ToList();
        Assert.All(told, r => Assert.Equal("shown-before", r.Expect(409).Problem));
        Assert.All(told, r => Assert.Equal(made.Id, r.Json!["id"]!.GetValue<Guid>()));
        Assert.Equal(
            "idempotency-key-reused",
            (await ada.Post("/v1/keys", new { purpose = "phone", days = 1 }, key: "laptop")).Expect(422).Problem
        );
    }

    [Fact]
    public async Task Ending_a_key_again_is_no_mistake()
    {
        var ada = await server.Person();
        var made = (await ada.Post("/v1/keys", new { purpose = "laptop", days = 1 })).Expect(201);

        (await ada.Post($"/v1/keys/{made.Id}/revocation", new { }, key: "end")).Expect(204);
        (await ada.Post($"/v1/keys/{made.Id}/revocation", new { }, key: "end")).Expect(204);
    }

    [Fact]
    public async Task The_name_of_one_request_to_end_a_key_does_not_end_another()
    {
        var ada = await server.Person();
        var lost = (await ada.Post("/v1/keys", new { purpose = "laptop", days = 1 })).Expect(201);
        var kept = (await ada.Post("/v1/keys", new { purpose = "phone", days = 1 })).Expect(201);
        (await ada.Post($"/v1/keys/{lost.Id}/revocation", new { }, key: "end")).Expect(204);

        var reused = await ada.Post($"/v1/keys/{kept.Id}/revocation", new { }, key: "end");

        Assert.Equal("idempotency-key-reused", reused.Expect(422).Problem);
        (await ada.With(kept.Json!["key"]!.GetValue<string>()).Get("/v1/me")).Expect(200);
    }

    private static IEnumerable<string> Purposes(Reply listed) =>
        listed.Json!["items"]!.AsArray().Select(key => key!["purpose"]!.GetValue<string>());

    private Task<bool> GrantAsync(Scene scene, Person to, Role role) =>
        server
            .Host.Services.GetRequiredService<Accounts>()
            .GrantAsync(scene.Review, to.Account, role, scene.Owner.Account, TestContext.Current.CancellationToken);

    private static async Task<string> KeyAsync(Person person, Guid? review = null, string? roles = null)
    {
        var asked = new
        {
            purpose = "narrow",
            days = 1,
            review,
            roles = roles?.Split(' '),
        };
        return (await person.Post("/v1/keys", asked)).Expect(201).Json!["key"]!.GetValue<string>();
    }
}
