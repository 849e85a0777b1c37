using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Patterns, rough theories and those of others, and the kinds of things they hold for, recorded in a browser.</summary>
[Collection(Sites.Name)]
public sealed class PatternFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task A_demi_regularity_is_identified_across_two_cases_and_revised()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");
        var paper = await scene.Register("paper", "A paper of towns");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "answers/demi-regularities");
        await Begun("Identify a demi-regularity");
        await Main.GetByLabel("The pattern", new() { Exact = true }).FillAsync("Where somebody hosts, groups last.");
        await Case(1, "Town A", "true", $"{dyad.Id},1");
        await Reason("Two towns, and one without a host.", "juxtapose");
        await Press("Record it");
        // One case is no pattern; what was written of it is still there.
        await Assertions.Expect(Main.GetByText("A pattern needs at least two different cases")).ToBeVisibleAsync();
        await Assertions.Expect(Group("Case 1").GetByLabel("Shown by").First).ToHaveValueAsync($"{dyad.Id},1");
        await Case(2, "Town B", "false", $"{paper.Id},");
        await Press("Record it");
        await Offered("this", "Revise it");
        await Case(3, "Town C", "true", $"{dyad.Id},1");
        await Reason("A third town shows it.", "consolidate");
        await Press("Revise it");
        await Assertions.Expect(Main.GetByText("Town C").First).ToBeVisibleAsync();

        var read = await scene.Read($"demi-regularities/{Only(await scene.Read("demi-regularities"))["id"]}");
        Assert.Equal(2, read["patternVersion"]!.GetValue<int>());
        Assert.Equal(
            [("Town A", true), ("Town B", false), ("Town C", true)],
            read["cases"]!.AsArray().Select(c => (c!["case"]!.GetValue<string>(), c["holds"]!.GetValue<bool>()))
        );
        Assert.Equal(paper.Id, read["cases"]![1]!["shown"]!.AsArray().Single()!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_candidate_is_logged_ranked_and_taken_into_a_theory_and_another_set_aside()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");
        var other = await scene.Do("candidates", WhatIsReady.Candidate);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "answers/candidates");
        await Begun("Log a candidate theory");
        await Main.GetByLabel("If", new() { Exact = true }).FillAsync("partners meet every week");
        await Main.GetByLabel("then", new() { Exact = true }).FillAsync("they take risks");
        await Main.GetByLabel("It came from").SelectOptionAsync("hunch");
        await Reason("Nothing else explains the third paper.", "abduce");
        await Press("Log it");
        await Offered("this", "Say how urgent it is");
        await Main.GetByLabel("High", new() { Exact = true }).CheckAsync();
        await Reason("Half of the sources turn on it.", "juxtapose");
        await Press("Record it");
        await Offered("this", "Take it into a theory");
        await Main.GetByLabel("What takes it in").SelectOptionAsync($"{dyad.Id},1");
        await Reason("The configuration says it better.", "consolidate");
        await Press("Take it in");
        await Go(scene, $"candidates/{other.Id}");
        await Offered("this", "Set it aside");
        await Reason("Nobody speaks of it.", "adjudicate");
        await Press("Set it aside");
        await Assertions.Expect(Main.GetByText("set aside").First).ToBeVisibleAsync();

        Assert.Equal("set-aside", (await scene.Read($"candidates/{other.Id}"))["state"]!.GetValue<string>());
        var logged = Only(await scene.Read($"candidates?into={dyad.Id}"));
        Assert.Equal("high", logged["priority"]!.GetValue<string>());
        Assert.Equal(1, logged["absorbedInto"]!["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_several_that_went_stale_only_those_hold_that_were_looked_at()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var code = await scene.Code("Trust");
        var first = await Coded(study, code.Id, "They rely on each other.", "A habit.");
        var second = await Coded(study, code.Id, "They hope.", "A hope.");
        await scene.Do($"codes/{code.Id}/redefinitions", WhatIsReady.Meaning("To rely, not to hope."), code.Version);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "stale");
        await Begun("Say of several that they hold all the same");
        await Group("What was looked at again, and holds").GetByLabel("A habit.").CheckAsync();
        await Reason("Habit is within both meanings.", "consolidate");
        await Press("They hold");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What is stale");

        Assert.Equal($"{second}", $"{Only(await scene.Read("stale"))["id"]}");
        Assert.Contains("Habit is within both", $"{await scene.Read($"codings/{first}")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substantive_theory_is_adopted()
    {
        var scene = await Scene.Set(server);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "answers/substantive-theories");
        await Begun("Adopt a substantive theory");
        await Main.GetByLabel("Name", new() { Exact = true }).FillAsync("Self-determination theory");
        await Main.GetByLabel("What it helps to explain here").FillAsync("Why being asked makes people stay.");
        await Reason("It names the step that is open.", "retroduce");
        await Press("Adopt it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Self-determination theory");

        Assert.Equal(
            "Why being asked makes people stay.",
            Only(await scene.Read("substantive-theories"))["explains"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_typology_is_begun_changed_and_filled()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "answers/typology");
        await Begun("Define a category");
        await Click("There is no dimension yet: define one first.");
        await Define("Who pays", "Where the money comes from.");
        await Offered("this", "Change its name or definition");
        await Main.GetByLabel("What is meant by it").FillAsync("Who pays those who host.");
        await Main.GetByLabel("Why").FillAsync("It was too wide.");
        await Press("Change it");
        await Go(scene, "answers/typology/categories");
        await Begun("Define a category");
        await Main.GetByLabel("On which dimension").SelectOptionAsync("Who pays");
        await Define("Members", "Members pay.");
        await Offered("this", "Put a source or configuration into it");
        await Main.GetByLabel("The source, or the configuration").SelectOptionAsync($"{dyad.Id},1");
        await Main.GetByLabel("Why it belongs there").FillAsync("Its partners pay.");
        await Press("Put it in");
        await Offered("this", "Change its name or definition");
        await Main.GetByLabel("Name", new() { Exact = true }).FillAsync("By members");
        await Main.GetByLabel("Why").FillAsync("Reads better.");
        await Press("Change it");
        var filled = Only(await scene.Read("typology/categories"));
        await Offered("this", "Take something out of it");
        await Main.GetByLabel("What is taken out").SelectOptionAsync("Trust and risk");
        await Main.GetByLabel("Why it does not belong there").FillAsync("They do not pay.");
        await Press("Take it out");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("By members");

        Assert.Equal(
            "Who pays those who host.",
            Only(await scene.Read("typology/dimensions"))["definition"]!.GetValue<string>()
        );
        Assert.Contains($"{dyad.Id}", $"{filled}", StringComparison.Ordinal);
        Assert.DoesNotContain($"{dyad.Id}", $"{await scene.Read("typology/categories")}", StringComparison.Ordinal);
    }

    private static async Task<Guid> Coded(Study study, Guid code, string quote, string reading)
    {
        var coding = ReadingScene.Coding(await study.Excerpt(quote), code);
        var json = System.Text.Json.JsonSerializer.SerializeToNode(coding)!;
        json["interpretation"] = reading;
        return (await study.Scene.Do("codings", json)).Id;
    }

    private static JsonNode Only(JsonNode list) => list["items"]!.AsArray().Single()!;

    private async Task Define(string name, string definition)
    {
        await Main.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Main.GetByLabel("What is meant by it").FillAsync(definition);
        await Main.GetByLabel("Why").FillAsync("They differ.");
        await Press("Define it");
    }

    private async Task Case(int at, string name, string holds, string shown)
    {
        await Group($"Case {at}").GetByLabel("The case, or the kind of programme").FillAsync(name);
        await Group($"Case {at}").GetByLabel("There the pattern").SelectOptionAsync(holds);
        await Group($"Case {at}").GetByLabel("Shown by").First.SelectOptionAsync(shown);
    }
}
