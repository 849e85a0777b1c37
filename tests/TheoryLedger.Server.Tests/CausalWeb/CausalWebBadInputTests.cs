using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.CausalWeb;

public sealed class CausalWebBadInputTests(ServerFixture server)
{
    [Theory]
    [InlineData("from=lever", "from")]
    [InlineData("to=outcome", "to")]
    [InlineData("constructs=maybe", "constructs")]
    [InlineData("chains=0", "chains")]
    [InlineData("chains=501", "chains")]
    [InlineData("limit=2001", "limit")]
    [InlineData("format=png", "format")]
    public async Task What_makes_no_sense_is_named(string query, string parameter)
    {
        var scene = await Scene.Set(server);

        var answer = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/causal-web?{query}")).Expect(400);

        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("from")]
    [InlineData("to")]
    public async Task What_is_not_there_is_no_lever_and_no_outcome(string end)
    {
        var scene = await Scene.Set(server);

        (await scene.Owner.Get($"/v1/reviews/{scene.Review}/causal-web?{end}={Guid.CreateVersion7()}")).Expect(404);
        (await scene.Owner.Get($"/v1/reviews/{scene.Review}/causal-web?{end}={scene.Ada}")).Expect(404);
    }

    [Fact]
    public async Task A_construct_that_stands_nowhere_leads_nowhere()
    {
        var study = await Study.Begin(server);
        var trust = await study.Construct("Trust");

        var told = await study.Scene.Read($"causal-web?from={trust}");

        Assert.Empty(told["nodes"]!.AsArray());
        Assert.Empty(told["chains"]!.AsArray());
    }

    [Fact]
    public async Task A_ripple_into_what_has_ended_is_shown_as_loose()
    {
        var study = await Study.Begin(server);
        var one = await study.Propose("One", Study.Element("o", "Outcome", "Risk is taken"));
        var other = await study.Propose("Other", Study.Element("c", "Context", "Risk is taken"));
        await study.Change(
            one,
            "ripples",
            new
            {
                outcome = (await study.Read(one.Id)).Id("form/elements/0/id"),
                to = other.Id,
                toElement = (await study.Read(other.Id)).Id("form/elements/0/id"),
                why = Scene.Why,
            }
        );
        await study.Change(other, "parking", new { why = Scene.Why });

        var told = await study.Scene.Read("causal-web");

        Assert.Empty(told["edges"]!.AsArray());
        var loose = Assert.Single(told["leftOut"]!["ripples"]!.AsArray())!;
        Assert.Equal("configuration-ended", loose["why"]!.GetValue<string>());
        Assert.Equal("Other", loose["to"]!["title"]!.GetValue<string>());
    }
}
