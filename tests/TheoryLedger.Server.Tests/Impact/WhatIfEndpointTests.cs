using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>How a question of what would be left is asked, and how it is turned away.</summary>
public sealed class WhatIfEndpointTests(ServerFixture server)
{
    private const string WhatIf = "what-if";

    [Fact]
    public async Task Whatever_a_strike_names_that_is_not_there_is_listed_whole()
    {
        var scene = await Scene.Set(server);
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var strike = new
        {
            sources = new[] { one, scene.Ada },
            participants = new[] { two },
            coders = new[] { scene.Ada },
            phases = new[] { scene.Phase, one },
        };

        var answer = await scene.Owner.Post($"/v1/reviews/{scene.Review}/{WhatIf}", strike);

        Assert.Equal("strike-unknown", answer.Expect(400).Problem);
        Assert.Equal(
            [("sources", one), ("sources", scene.Ada), ("participants", two), ("phases", one)],
            answer.Json!["unknown"]!.AsArray().Select(u => ((string)u!["in"]!, u["id"]!.GetValue<Guid>()))
        );
    }

    [Theory]
    [InlineData("""{"sources":["nobody"]}""", "/sources/0")]
    [InlineData("""{"kinds":["gossip"]}""", "/kinds/0")]
    [InlineData("""{"rigour":["great"]}""", "/rigour/0")]
    [InlineData("""{"colour":["red"]}""", "/colour")]
    public async Task A_strike_that_cannot_be_read_is_told_where(string strike, string pointer)
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Post($"/v1/reviews/{scene.Review}/{WhatIf}", strike);

        Assert.Equal("request-malformed", answer.Expect(400).Problem);
        Assert.Equal(pointer, (string)answer.Json!["pointer"]!);
    }

    [Theory]
    [InlineData("source=nobody", "source")]
    [InlineData("kind=gossip", "kind")]
    [InlineData("rigour=low&rigour=great", "rigour")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("asOf=2999-01-01", "asOf")]
    [InlineData("colour=red", "colour")]
    public async Task A_parameter_that_makes_no_sense_is_named(string query, string parameter)
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/{WhatIf}?{query}");

        answer.Expect(400);
        Assert.Equal(parameter, (string)answer.Json!["parameter"]!);
    }

    [Fact]
    public async Task Asking_records_nothing()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("Trust came first.");
        var dyad = await study.Dyad();
        await study.Link(dyad.Id, excerpt, "supports");
        var before = await Head(study.Scene);

        var answer = await study.Scene.Owner.Post(
            $"/v1/reviews/{study.Scene.Review}/{WhatIf}",
            new { kinds = new[] { "paper" } }
        );

        Assert.Equal(1, (int)answer.Expect(200).Json!["configurations"]!["whole"]!);
        Assert.Equal(before, await Head(study.Scene));
        Assert.Null(answer.Json!["id"]);
    }

    [Fact]
    public async Task Theories_that_rest_on_each_other_end_no_search()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("Trust came first.");
        var dyad = await study.Dyad();
        await study.Link(dyad.Id, excerpt, "supports");
        var one = await Agree(study.Scene, "One", new { id = dyad.Id, version = 1 });
        var two = await Agree(study.Scene, "Two", new { id = one.Id, version = 1 });
        await study.Scene.Do(
            $"programme-theories/{one.Id}/revisions",
            new
            {
                title = "One",
                statements = new[]
                {
                    new { text = "It follows from two.", restsOn = new[] { new { id = two.Id, version = 1 } } },
                },
                why = Scene.Why,
            },
            one.Version
        );

        var answer = await study.Scene.Read($"{WhatIf}?kind=paper");
        var none = await study.Scene.Read($"{WhatIf}?kind=book");

        Assert.Equal(0, (int)answer["theories"]!["supportedBefore"]!);
        Assert.Empty(answer["theories"]!["items"]!.AsArray());
        Assert.Equal(0, (int)none["configurations"]!["whole"]!);
    }

    private static Task<Reply> Agree(Scene scene, string title, object ground) =>
        scene.Do(
            "programme-theories",
            new
            {
                title,
                statements = new[] { new { text = $"{title} says so.", restsOn = new[] { ground } } },
                why = Scene.Why,
            }
        );

    private static async Task<long> Head(Scene scene) =>
        long.Parse(
            (await scene.Owner.Get($"/v1/reviews/{scene.Review}")).Headers.GetValues("TheoryLedger-Position").Single(),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
