using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What a team judges beside its theory: sources, confidence, saturation, and what it decided together.</summary>
[Collection(Sites.Name)]
public sealed class JudgementFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task A_retraction_is_noted_and_a_source_that_held_nothing_says_so()
    {
        var study = new Study(await Scene.Set(server));
        var (scene, dyad) = (study.Scene, await study.Dyad("Trust and risk"));
        var source = (await scene.Register("report", "A report")).Id;

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"sources/{source}");
        await Offered("this", "Say that it was read and held nothing");
        await Main.GetByLabel("What was looked for").FillAsync("Any mention of partners; all of it.");
        await Main.GetByLabel("Trust and risk").CheckAsync();
        await Press("Record it");
        await Offered("this", "Note a retraction, correction or concern");
        await Main.GetByLabel("a retraction").CheckAsync();
        await Main.GetByLabel("Where it is to be found").FillAsync("The publisher's page");
        await Main.GetByLabel("When it was published").FillAsync("2024-03");
        await Press("Note it");

        var read = await scene.Read($"sources/{source}");
        Assert.Equal("retraction", read["notices"]!.AsArray().Single()!["kind"]!.GetValue<string>());
        Assert.Contains($"{dyad.Id}", $"{read}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_appraised_as_a_whole_or_for_one_theory()
    {
        var study = new Study(await Scene.Set(server));
        var (scene, dyad) = (study.Scene, await study.Dyad("Trust and risk"));
        var source = (await scene.Register("report", "A report")).Id;

        await Open(scene.Owner.Account, script: false);
        foreach (var (theory, level) in new[] { ("", "Low"), ($"{dyad.Id},1", "High") })
        {
            await Go(scene, $"work/appraise-source?on={source}");
            await Main.GetByLabel("relevance").CheckAsync();
            await Main.GetByLabel(level, new() { Exact = true }).CheckAsync();
            await Main.GetByLabel("For one theory only").SelectOptionAsync(theory);
            await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("As far as it goes.");
            await Press("Record the judgement");
        }

        var made = (await scene.Read($"sources/{source}"))["appraisals"]!.AsArray();
        Assert.Equal([null, $"{dyad.Id}"], made.Select(a => a!["forTheory"]?["id"]?.ToString()));
        Assert.Equal(["low", "high"], made.Select(a => a!["level"]!.GetValue<string>()));
        await Go(scene, $"work/revise-source-appraisal?on={source}");
        Assert.Contains("Relevance for Trust and risk: high", await Main.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confidence_and_saturation_are_judged_for_the_version_that_stands()
    {
        var study = new Study(await Scene.Set(server));
        var (scene, dyad) = (study.Scene, await study.Dyad("Trust and risk"));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "work/assess-confidence");
        await Main.GetByLabel("What is judged").SelectOptionAsync($"{dyad.Id},1");
        foreach (var aspect in (string[])["Methodological limitations", "Coherence", "Adequacy", "Relevance"])
        {
            await Main.GetByLabel(aspect).SelectOptionAsync("minor");
        }

        await Main.GetByLabel("Moderate", new() { Exact = true }).CheckAsync();
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("Two sources, both thin.");
        await Press("Record the judgement");
        await Go(scene, "work/judge-saturation");
        await Main.GetByLabel("What is judged").SelectOptionAsync($"{dyad.Id},1");
        await Main.GetByLabel("they do", new() { Exact = true }).CheckAsync();
        await Main.GetByLabel("By what that is judged").FillAsync("Three in a row change nothing.");
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("The last one changed it.");
        await Press("Record the judgement");

        var judged = (await scene.Read("assessments"))["items"]!.AsArray();
        Assert.Equal("moderate", judged.Single(a => a!["overall"] is not null)!["overall"]!.GetValue<string>());
        var saturation = judged.Single(a => a!["isSaturated"] is not null)!;
        Assert.False(saturation["isSaturated"]!.GetValue<bool>());
        Assert.All(judged, a => Assert.Equal(1, a!["of"]!["version"]!.GetValue<int>()));
    }

    [Fact]
    public async Task What_the_team_decided_is_minuted_and_the_moment_named()
    {
        var study = new Study(await Scene.Set(server));
        var (scene, dyad) = (study.Scene, await study.Dyad("Trust and risk"));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "work/minute-team-decision");
        await Group("Who was there").GetByLabel("Ada").CheckAsync();
        await Main.GetByLabel("What was decided").FillAsync("To keep it as it is.");
        await Main.GetByLabel("What was said against it").FillAsync("It is too broad.");
        await Main.GetByLabel("The address of its page")
            .First.FillAsync($"{Url}/reviews/{scene.Review}/configurations/{dyad.Id}");
        await Press("Minute it");
        await Go(scene, "work/name-milestone");
        await Main.GetByLabel("Name", new() { Exact = true }).FillAsync("First draft");
        await Main.GetByLabel("submission").CheckAsync();
        await Press("Name it");

        var decided = (await scene.Read("decisions"))["items"]!.AsArray().Single()!;
        Assert.Equal("It is too broad.", decided["dissent"]!.GetValue<string>());
        Assert.Equal(dyad.Id, decided["concerns"]!.AsArray().Single()!["id"]!.GetValue<Guid>());
        Assert.Single(decided["attendees"]!.AsArray());
        Assert.Equal(
            "First draft",
            (await scene.Read("milestones"))["items"]!.AsArray().Single()!["name"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Somebody_states_where_they_stand_and_a_passage_is_appraised_for_one_theory()
    {
        var study = new Study(await Scene.Set(server));
        var (scene, dyad) = (study.Scene, await study.Dyad("Trust and risk"));
        var excerpt = await study.Excerpt("They rely on each other.");
        var ada = (await scene.Read("contributors"))["items"]!.AsArray()[0]!["id"]!;

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"contributors/{ada}");
        await Offered("this", "State where they stand, or a conflict of interest");
        await Main.GetByLabel("conflict of interest").CheckAsync();
        await Main.GetByLabel("The statement").FillAsync("Was paid by one of the partners.");
        await Press("State it");
        await Go(scene, $"excerpts/{excerpt}");
        await Offered("this", "Appraise it for one theory");
        await Main.GetByLabel("For which theory").SelectOptionAsync($"{dyad.Id},1");
        await Main.GetByLabel("relevance").CheckAsync();
        await Main.GetByLabel("High", new() { Exact = true }).CheckAsync();
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("It is about just that.");
        await Press("Record the judgement");

        Assert.Contains("conflict-of-interest", $"{await scene.Read($"contributors/{ada}")}", StringComparison.Ordinal);
        Assert.Contains(
            "It is about just that.",
            $"{await scene.Read($"excerpts/{excerpt}")}",
            StringComparison.Ordinal
        );
    }
}
