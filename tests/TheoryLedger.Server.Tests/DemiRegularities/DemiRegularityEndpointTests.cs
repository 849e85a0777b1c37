using TheoryLedger.Server.Tests.Constructs;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.DemiRegularities;

public sealed class DemiRegularityEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_pattern_is_seen_across_cases_and_then_differently()
    {
        var scene = await Scene.Set(server);
        var trust = await new Configurations.Study(scene).Dyad();
        var seen = await scene.Do("demi-regularities", Pattern(trust.Id, "North", "South"));

        await scene.Do($"demi-regularities/{seen.Id}/revisions", Pattern(trust.Id, "North", "East", "West"), 1);

        var read = await scene.Read($"demi-regularities/{seen.Id}");
        Assert.Equal(["North", "East", "West"], read["cases"]!.AsArray().Select(c => c!.Text("case")));
        Assert.Equal(2, read["patternVersion"]!.GetValue<int>());
        Assert.Equal("Three sources say so.", read["revised"]![0]!["why"]!.Text("rationale"));
        Assert.Single((await scene.Read($"demi-regularities?shown={trust.Id}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task One_case_shows_no_pattern()
    {
        var scene = await Scene.Set(server);
        var trust = await new Configurations.Study(scene).Dyad();

        var reply = await scene.Post("demi-regularities", Pattern(trust.Id, "North"));

        Assert.Equal("demi-regularity-cases", reply.Expect(409).Problem);
    }

    [Fact]
    public async Task A_case_has_a_name()
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post("demi-regularities", Pattern(scene.Ada, "North", " "));

        Assert.Equal(["/cases/1/case"], reply.Expect(400).Json!["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task What_a_case_is_called_goes_with_the_words_of_whoever_spoke_in_it()
    {
        var story = await LeavingStory.Begin(server);
        var pattern = new
        {
            pattern = "Early meetings lead to trust.",
            cases = new[] { Case("A kitchen in the north", story.Quote), Case("A hall", story.OtherQuote) },
            why = Scene.Why,
        };
        var seen = await story.Scene.Do("demi-regularities", pattern);
        Assert.Equal(
            "A kitchen in the north",
            (await story.Read($"demi-regularities/{seen.Id}"))["cases"]![0]!.Text("case")
        );

        await story.Erase(await story.Approved("erase-and-exclude"));

        var read = await story.Read($"demi-regularities/{seen.Id}");
        Assert.DoesNotContain("kitchen", read.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("A hall", read["cases"]![1]!.Text("case"));
    }

    private static object Case(string name, Guid shown) =>
        new
        {
            @case = name,
            holds = true,
            shown = new[] { new { id = shown, version = 1 } },
        };

    private static object Pattern(Guid shown, params string[] cases) =>
        new
        {
            pattern = "Early meetings lead to trust.",
            cases = cases.Select(name => new
            {
                @case = name,
                holds = true,
                shown = new[] { new { id = shown, version = 1 } },
            }),
            why = Scene.Why,
        };
}
