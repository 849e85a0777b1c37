using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Things that have come as far as some decisions ask: retired, parked, disputed, in conflict.</summary>
internal static class WhatIsReady
{
    /// <summary>By the names of the forms.</summary>
    public static async Task<Dictionary<string, Guid>> Begin(Study study, Guid excerpt)
    {
        var scene = study.Scene;
        var (disputed, judged) = (await Disputed(scene, excerpt), await Judged(scene));
        var granted = await Granted(scene);
        return new(StringComparer.Ordinal)
        {
            ["discuss-dispute"] = disputed,
            ["resolve-dispute"] = disputed,
            ["resolve-screening"] = judged,
            ["revise-source-appraisal"] = judged,
            ["reinstate-source"] = await Excluded(scene),
            ["reopen-construct"] = await Retired(study),
            ["reopen-configuration"] = await Parked(study),
            ["reopen-phase"] = await Closed(scene),
            ["approve-erasure"] = granted,
            ["erase-withdrawn"] = granted,
            ["answer-withdrawal"] = granted,
        };
    }

    private static async Task<Guid> Disputed(Scene scene, Guid excerpt)
    {
        var coding = await scene.Do("codings", ReadingScene.Coding(excerpt, (await scene.Code("Doubt")).Id));
        var doubt = new { reason = "It is money.", disputer = await scene.Contributor("Cem") };
        return (await scene.Do($"codings/{coding.Id}/disputes", doubt, coding.Version)).Id;
    }

    // Appraised, and screened by two who disagree.
    private static async Task<Guid> Judged(Scene scene)
    {
        var paper = await scene.Register("paper", "Trust in partnerships");
        var worth = new
        {
            aspect = "rigour",
            level = "low",
            reason = "It has no sample.",
        };
        var at = $"sources/{paper.Id}";
        var version = (await scene.Do($"{at}/appraisals", worth, paper.Version)).Version;
        version = (await scene.Do($"{at}/screenings", Screening("include", scene.Ada), version)).Version;
        return (await scene.Do($"{at}/screenings", Screening("exclude", await scene.Contributor("Dee")), version)).Id;
    }

    private static object Screening(string verdict, Guid reviewer) =>
        new
        {
            stage = "title-abstract",
            verdict,
            reason = "So it seems.",
            reviewer,
        };

    private static async Task<Guid> Excluded(Scene scene)
    {
        var paper = await scene.Register("paper", "Trust elsewhere");
        return (await scene.Do($"sources/{paper.Id}/exclusion", new { reason = "Not about it." }, paper.Version)).Id;
    }

    private static async Task<Guid> Retired(Study study)
    {
        var construct = await study.Scene.Do("constructs", Constructs.Constructing.Named("Faith"));
        var at = $"constructs/{construct.Id}/retirement";
        return (await study.Scene.Do(at, new { why = Scene.Why }, construct.Version)).Id;
    }

    private static async Task<Guid> Parked(Study study)
    {
        var dyad = await study.Dyad();
        return (await study.Scene.Do($"configurations/{dyad.Id}/parking", new { why = Scene.Why }, dyad.Version)).Id;
    }

    private static async Task<Guid> Closed(Scene scene)
    {
        var phase = (await scene.Post("phases", new { name = "Testing" })).Expect(201);
        return (await scene.Do($"phases/{phase.Id}/closing", new { reason = "Done." }, phase.Version)).Id;
    }

    private static async Task<Guid> Granted(Scene scene)
    {
        var who = (await scene.Recruit("P9", "auditors")).Id;
        var letter = new
        {
            participantId = who,
            asked = "erase-verbatim",
            request = "Please.",
        };
        var asked = await scene.Do("withdrawals", letter);
        var decision = new
        {
            answer = "granted",
            scope = "erase-verbatim",
            basis = "consent-withdrawn",
            reason = "As they were told.",
        };
        return (await scene.Do($"withdrawals/{asked.Id}/decision", decision, asked.Version)).Id;
    }
}
