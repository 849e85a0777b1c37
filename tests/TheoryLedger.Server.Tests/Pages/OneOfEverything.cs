using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A review with one of everything that a form can be about.</summary>
internal static class OneOfEverything
{
    public static async Task<(Scene Scene, Dictionary<string, Guid> Of, Dictionary<string, Guid> Ready)> Begin(
        ServerFixture server
    )
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var text = await scene.Text("Partners met every week.");
        var excerpt = await study.Excerpt("They rely on each other.");
        var code = (await scene.Code("Trust")).Id;
        var dyad = await study.Dyad();
        var theory = new
        {
            title = "Working together",
            statements = new[] { new { text = "Trust helps.", restsOn = new[] { new { id = dyad.Id, version = 1 } } } },
            why = Scene.Why,
        };
        var participant = (await scene.Recruit("P1", "auditors")).Id;
        var (dimension, category) = await WhatIsReady.Typology(scene);
        var asked = new
        {
            participantId = participant,
            asked = "erase-verbatim",
            request = "Please.",
        };
        return (
            scene,
            new(StringComparer.Ordinal)
            {
                ["participants"] = participant,
                ["withdrawals"] = (await scene.Do("withdrawals", asked)).Id,
                ["texts"] = text,
                ["sources"] = (await scene.Read($"texts/{text}"))["sourceId"]!.GetValue<Guid>(),
                ["excerpts"] = excerpt,
                ["codes"] = code,
                ["codings"] = (await scene.Do("codings", ReadingScene.Coding(excerpt, code))).Id,
                ["constructs"] = await study.Construct("Trust"),
                ["configurations"] = dyad.Id,
                ["evidence"] = (await study.Link(dyad.Id, excerpt, "contradicts")).Id,
                ["programme-theories"] = (await scene.Do("programme-theories", theory)).Id,
                ["memos"] = (await scene.Do("memos", About(excerpt, "analytic"))).Id,
                ["findings"] = (await scene.Do("findings", On(excerpt, "question"))).Id,
                ["phases"] = scene.Phase,
                ["contributors"] = scene.Ada,
                ["guidance"] = (await scene.Do("guidance", theory)).Id,
                ["consultations"] = await Consultation(scene, dyad.Id),
                ["reviews"] = scene.Review,
                ["candidates"] = (await scene.Do("candidates", WhatIsReady.Candidate)).Id,
                ["demi-regularities"] = (await scene.Do("demi-regularities", WhatIsReady.Pattern(dyad.Id))).Id,
                ["guides"] = (await scene.Do("guides", WhatIsReady.Guide(dyad.Id))).Id,
                ["suggestions"] = (await scene.Do("suggestions", WhatIsReady.Suggestion(excerpt))).Id,
                ["dimensions"] = dimension,
                ["categories"] = category,
            },
            await WhatIsReady.Begin(study, excerpt)
        );
    }

    private static async Task<Guid> Consultation(Scene scene, Guid configuration)
    {
        var held = await scene.Do(
            "consultations",
            new { group = "Those who host", put = new[] { new { id = configuration, version = 1 } } }
        );
        return (
            await scene.Do($"consultations/{held.Id}/advice", new { advice = "Meet more often." }, held.Version)
        ).Id;
    }

    private static object About(Guid thing, string kind) =>
        new
        {
            kind,
            text = "A thought.",
            about = new[] { new { id = thing } },
        };

    private static object On(Guid thing, string kind) =>
        new
        {
            kind,
            text = "Why?",
            on = new[] { new { id = thing } },
        };
}
