namespace TheoryLedger.Server.Tests.Constructs;

public sealed class ConstructEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_construct_is_read_with_every_verdict_on_it_and_the_last_one()
    {
        var scene = await Scene.Set(server);
        var begun = await scene.Do("constructs", Constructing.Trust);
        var at = $"constructs/{begun.Id}";

        await DecideAboutAsync(scene, at, begun.Version);

        var read = await scene.Read(at);
        Assert.Equal(
            ["affirmed", "redefined", "recast", "renamed", "novelty-judged"],
            read["verdicts"]!.AsArray().Select(v => v!.Text("kind"))
        );
        Assert.Equal("recast", read["lastVerdict"]!.Text("kind"));
        Assert.Equal("Three sources say so.", read["lastVerdict"]!["why"]!.Text("rationale"));
        Assert.Equal(
            ("Faith", "ultimate-outcome", "new"),
            (read.Text("name"), read.Text("standing"), read.Text("novelty"))
        );
        Assert.Equal((7, begun.Id), (read["version"]!.GetValue<int>(), read["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task A_construct_is_given_up_and_taken_up_again()
    {
        var scene = await Scene.Set(server);
        var begun = await scene.Do("constructs", Constructing.Trust);
        var at = $"constructs/{begun.Id}";
        var why = new { why = Scene.Why };

        var r = await scene.Do($"{at}/refutation", why, begun.Version);
        Assert.Equal("construct-refuted", (await scene.Post($"{at}/affirmations", why, r.Version)).Expect(409).Problem);

        r = await scene.Do($"{at}/reopening", why, r.Version);
        await scene.Do($"{at}/retirement", why, r.Version);

        var read = await scene.Read(at);
        Assert.Equal("retired", read.Text("state"));
        Assert.Equal(1, read["lineage"]!["reopened"]!.GetValue<int>());
    }

    [Fact]
    public async Task Merging_and_splitting_are_read_from_both_ends()
    {
        var scene = await Scene.Set(server);
        var one = await scene.Do("constructs", Constructing.Named("Synergy"));
        var other = await scene.Do("constructs", Constructing.Named("Inertia"));

        await scene.Do($"constructs/{other.Id}/merge", new { into = one.Id, why = Scene.Why }, other.Version);
        object[] parts = [Part("Pull"), Part("Push")];
        await scene.Do($"constructs/{one.Id}/split", new { parts, why = Scene.Why }, version: 2);

        var whole = (await scene.Read($"constructs/{one.Id}"))["lineage"]!;
        Assert.Equal(other.Id, whole["absorbed"]![0]!.GetValue<Guid>());
        Assert.Equal(one.Id, (await scene.Read($"constructs/{other.Id}"))["lineage"]!["mergedInto"]!.GetValue<Guid>());
        var part = await scene.Read($"constructs/{whole["splitInto"]![0]!.GetValue<Guid>()}");
        Assert.Equal(("Pull", one.Id), (part.Text("name"), part["lineage"]!["splitFrom"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task A_construct_that_is_an_outcome_here_and_a_mechanism_there_shows_both_roles()
    {
        var scene = await Scene.Set(server);
        var trust = await scene.Do("constructs", Constructing.Named("Trust", standing: "unstated"));
        var early = await PlantedConfiguration.In(server, scene.Review, "Early", trust.Id, "Outcome");
        var late = await PlantedConfiguration.In(server, scene.Review, "Late", trust.Id, "Mechanism");

        var read = await scene.Read($"constructs/{trust.Id}");

        Assert.True(read["isMechanism"]!.GetValue<bool>());
        Assert.Equal(["Mechanism", "Outcome"], read["roles"]!.AsArray().Select(r => r!.Text("role")));
        var places = read["roles"]!.AsArray().Select(r => r!["places"]![0]!).ToList();
        Assert.Equal([late, early], places.Select(p => p["configurationId"]!.GetValue<Guid>()));
        Assert.Equal(["Late", "Early"], places.Select(p => p.Text("title")));
        Assert.All(places, p => Assert.Equal(1, p["evidence"]!["reported"]!["supports"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Mechanisms_are_listed_by_what_they_stand_as_and_unused_ones_by_what_they_are_held_to_be()
    {
        var scene = await Scene.Set(server);
        await scene.Do("constructs", Constructing.Named("Unused"));
        await scene.Do("constructs", Constructing.Named("Setting", standing: "context"));
        var result = await scene.Do("constructs", Constructing.Named("Result"));
        var used = await scene.Do("constructs", Constructing.Named("Used", standing: "unstated"));
        await PlantedConfiguration.In(server, scene.Review, "One", result.Id, "Outcome");
        await PlantedConfiguration.In(server, scene.Review, "Two", used.Id, "MechanismReasoning");

        var all = (await scene.Read("constructs"))["items"]!.AsArray();
        var mechanisms = (await scene.Read("constructs?mechanisms=true"))["items"]!.AsArray();

        Assert.Equal([true, false, false, true], all.Select(c => c!["isMechanism"]!.GetValue<bool>()));
        Assert.Equal(["Unused", "Used"], mechanisms.Select(c => c!.Text("name")));
        Assert.Equal(1, mechanisms[1]!["roles"]!["MechanismReasoning"]!.GetValue<int>());
        Assert.Null(all[0]!["definition"]);
    }

    [Fact]
    public async Task Constructs_are_listed_page_by_page()
    {
        var scene = await Scene.Set(server);
        await scene.Do("constructs", Constructing.Named("One"));
        await scene.Do("constructs", Constructing.Named("Two", standing: "context"));
        await scene.Do("constructs", Constructing.Named("Three"));

        var first = await scene.Read("constructs?mechanisms=true&limit=1");
        var next = (await scene.Owner.Get(first.Text("next"))).Expect(200).Json!;

        Assert.Equal("Three", next["items"]![0]!.Text("name"));
        Assert.Null(next["next"]);
    }

    [Theory]
    [InlineData("constructs?mechanisms=perhaps")]
    [InlineData("constructs?limit=0")]
    public async Task A_question_that_means_nothing_is_turned_away(string path)
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Owner.Get($"/v1/reviews/{scene.Review}/{path}");

        Assert.Equal("parameter-invalid", reply.Expect(400).Problem);
    }

    [Fact]
    public async Task A_construct_without_a_name_or_a_reason_has_no_shape()
    {
        var scene = await Scene.Set(server);
        var unstated = new
        {
            rationale = "unstated",
            operation = "juxtapose",
            triggeredBy = Array.Empty<object>(),
            alternatives = new { considered = "none" },
        };
        var body = new
        {
            name = " ",
            definition = "Relying on each other.",
            kind = "mindset",
            standing = "mechanism",
            origin = new { kind = "excerpt", from = Array.Empty<object>() },
            novelty = "known",
            why = unstated,
        };

        var errors = (await scene.Post("constructs", body)).Expect(400).Json!["errors"]!.AsObject();

        Assert.Equal(["/name", "/why/rationale"], errors.Select(e => e.Key).Order());
    }

    private static async Task DecideAboutAsync(Scene scene, string at, long version)
    {
        var r = await scene.Do($"{at}/affirmations", new { why = Scene.Why }, version);
        r = await scene.Do(
            $"{at}/redefinitions",
            new
            {
                definition = "Relying on good will.",
                kind = "emotion",
                why = Scene.Why,
            },
            r.Version
        );
        r = await scene.Do(
            $"{at}/corrections",
            new
            {
                name = "Trust",
                definition = "Relying on goodwill.",
                reason = "A slip.",
            },
            r.Version
        );
        r = await scene.Do($"{at}/recasting", new { to = "ultimate-outcome", why = Scene.Why }, r.Version);
        r = await scene.Do($"{at}/renaming", new { name = "Faith", why = Scene.Why }, r.Version);
        await scene.Do($"{at}/novelty", new { novelty = "new", why = Scene.Why }, r.Version);
    }

    private static object Part(string name) =>
        new
        {
            name,
            definition = $"What is meant by {name}.",
            kind = "mindset",
            standing = "mechanism",
            novelty = "new",
        };
}
