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
        var scene = await Scene.Set(server);
        var made = await scene.Owner.Post(
            "/v1/keys",
            new
            {
                purpose = "one review",
                days = 1,
                review = Guid.CreateVersion7(),
            }
        );

        var narrow = scene.Owner.With(made.Expect(201).Json!["key"]!.GetValue<string>());

        (await narrow.Get($"/v1/reviews/{scene.Review}")).Expect(404);
    }

    [Fact]
    public async Task A_key_for_some_roles_carries_no_others()
    {
        var scene = await Scene.Set(server);
        var made = await scene.Owner.Post(
            "/v1/keys",
            new
            {
                purpose = "as auditor",
                days = 1,
                roles = new[] { "auditor" },
            }
        );

        var narrow = scene.Owner.With(made.Expect(201).Json!["key"]!.GetValue<string>());

        (await narrow.Get($"/v1/reviews/{scene.Review}")).Expect(404);
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
                roles = new[] { "auditor" },
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
}
