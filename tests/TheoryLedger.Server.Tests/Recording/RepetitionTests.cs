using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>What counts as the same request, and what has become another one.</summary>
public sealed class RepetitionTests(ServerFixture server)
{
    [Fact]
    public async Task One_key_opens_one_review_however_often_it_is_sent_at_once()
    {
        var owner = await server.Person();
        var review = new
        {
            title = "Asked for once",
            question = "What works?",
            objectives = Array.Empty<string>(),
            kind = "realist-review",
        };

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => owner.Post("/v1/reviews", review, key: "once"))
        );

        Assert.Single(replies.Select(r => r.Expect(201).Id).Distinct());
        Assert.Single((await owner.Get("/v1/reviews")).Expect(200).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_joins_again_after_leaving_joins_anew_though_the_words_are_the_same()
    {
        var scene = await Scene.Set(server);
        var joining = new
        {
            kind = "person",
            name = "Ben",
            roles = new[] { "reviewer" },
        };
        var first = await Keyless(scene, "contributors", joining);
        await scene.Do($"contributors/{first.Id}/leaving", new { reason = "A new post." }, first.Version);

        var second = await Keyless(scene, "contributors", joining);

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(second.Id, (await Keyless(scene, "contributors", joining)).Id);
        Assert.Equal(second.Position, await scene.Head());
    }

    [Fact]
    public async Task A_code_defined_again_after_it_was_retired_is_a_new_one()
    {
        var scene = await Scene.Set(server);
        var trust = new { label = "Trust", definition = new { meaning = "What it means." } };
        var first = await Keyless(scene, "codes", trust);
        await scene.Do($"codes/{first.Id}/retirement", new { reason = "Unused." }, first.Version);

        Assert.NotEqual(first.Id, (await Keyless(scene, "codes", trust)).Id);
    }

    [Fact]
    public async Task Under_its_key_a_request_is_the_same_whatever_happened_since()
    {
        var scene = await Scene.Set(server);
        var trust = new
        {
            label = "Trust",
            definition = new { meaning = "What it means." },
            phase = scene.Phase,
        };
        var at = $"/v1/reviews/{scene.Review}/codes";
        var first = (await scene.Owner.Post(at, trust, key: "trust")).Expect(201);
        await scene.Do($"codes/{first.Id}/retirement", new { reason = "Unused." }, first.Version);

        Assert.Equal(first.Id, (await scene.Owner.Post(at, trust, key: "trust")).Expect(201).Id);
    }

    [Fact]
    public async Task However_an_address_is_written_it_is_the_same_request()
    {
        var scene = await Scene.Set(server);
        var trust = new
        {
            label = "Trust",
            definition = new { meaning = "What it means." },
            phase = scene.Phase,
        };
        var first = (await scene.Owner.Post($"/v1/reviews/{scene.Review}/codes", trust, key: "k")).Expect(201);

        var again = await scene.Owner.Post($"/V1/Reviews/{scene.Review}/codes/", trust, key: "k");

        Assert.Equal(first.Id, again.Expect(201).Id);
    }

    [Theory]
    [InlineData("N")]
    [InlineData("B")]
    [InlineData("upper")]
    public async Task An_id_is_written_in_one_way_only(string form)
    {
        var scene = await Scene.Set(server);
        string Written(Guid id) => form == "upper" ? id.ToString().ToUpperInvariant() : id.ToString(form);

        (await scene.Owner.Get($"/v1/reviews/{Written(scene.Review)}/phases/{scene.Phase}")).Expect(404);
        (await scene.Owner.Get($"/v1/reviews/{scene.Review}/phases/{Written(scene.Phase)}")).Expect(404);
    }

    [Fact]
    public async Task What_is_no_longer_remembered_is_gone_from_the_database_too()
    {
        var scene = await Scene.Set(server);
        await Expire(scene);

        await scene.Code("Trust");
        await scene.Code("Power");
        await scene.Code("Faith");

        Assert.Equal(0L, await Expired(scene));
    }

    private static async Task<Reply> Keyless(Scene scene, string path, object body)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();
        json["phase"] = scene.Phase;
        return (await scene.Owner.Post($"/v1/reviews/{scene.Review}/{path}", json, key: Person.NoKey)).Expect(201);
    }

    private async Task Expire(Scene scene)
    {
        await using var expire = server.Owner.Command(
            "update ledger.remembered_request set expires_at = '2000-01-01' where account = $1",
            scene.Owner.Account
        );
        Assert.Equal(3, await expire.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private async Task<long> Expired(Scene scene)
    {
        await using var count = server.Owner.Command(
            "select count(*) from ledger.remembered_request where account = $1 and expires_at < now()",
            scene.Owner.Account
        );
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
