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
            ["link-ripple"] = (await study.Dyad("Trust elsewhere")).Id,
            ["unlink-ripple"] = await Linked(study),
            ["untie-code"] = await Tied(study),
            ["revise-use-appraisal"] = await Appraised(study),
            ["hold-fieldwork"] = (await scene.Register("interview", "A talk")).Id,
        };
    }

    private static async Task<Guid> Disputed(Scene scene, Guid excerpt)
    {
        var code = await scene.Code("Doubt");
        var coding = await scene.Do("codings", ReadingScene.Coding(excerpt, code.Id));
        // So something is stale as well.
        await scene.Do($"codes/{code.Id}/redefinitions", Meaning("To doubt, and not to hope."), code.Version);
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

    /// <summary>A rough theory.</summary>
    public static object Candidate { get; } = new
    {
        statement = new
        {
            @if = "people are asked",
            then = "they come",
            because = "they feel meant",
        },
        origin = new { kind = "hunch", from = Array.Empty<object>() },
        why = Scene.Why,
    };

    /// <summary>A pattern that holds in one case and fails in another.</summary>
    public static object Pattern(Guid configuration) =>
        new
        {
            pattern = "Where somebody hosts, groups last.",
            cases = new[]
            {
                new
                {
                    @case = "Town A",
                    holds = true,
                    shown = new[] { new { id = configuration, version = 1 } },
                },
                new
                {
                    @case = "Town B",
                    holds = false,
                    shown = new[] { new { id = configuration, version = 1 } },
                },
            },
            why = Scene.Why,
        };

    /// <summary>What a passage is worth for a configuration.</summary>
    public static object Worth(Guid configuration) =>
        new
        {
            aspect = "relevance",
            level = "high",
            forTheory = new { id = configuration, version = 1 },
            reason = "It is about just that.",
        };

    /// <summary>Another meaning of a code.</summary>
    public static object Meaning(string meaning) => new { definition = new { meaning }, reason = "It was too wide." };

    /// <summary>What interviews ask.</summary>
    public static object Guide(Guid configuration) =>
        new
        {
            title = "Guide",
            text = "Tell me about an evening.",
            tests = new[] { new { id = configuration, version = 1 } },
        };

    /// <summary>What software proposed about a passage.</summary>
    public static object Suggestion(Guid excerpt) =>
        new
        {
            software = "reader 1.2",
            model = "large 3",
            promptDigest = new string('a', 64),
            proposes = "coding",
            about = new[] { new { id = excerpt, version = 1 } },
            proposal = "Code it as trust.",
        };

    /// <summary>A dimension and a category on it with a source in it.</summary>
    public static async Task<(Guid Dimension, Guid Category)> Typology(Scene scene)
    {
        var dimension = await scene.Do("typology/dimensions", Named("Form"));
        var category = await scene.Do(
            "typology/categories",
            new
            {
                dimensionId = dimension.Id,
                name = "Merger",
                definition = "They become one.",
                reason = "It differs.",
            }
        );
        var item = new { item = new { id = (await scene.Register("paper", "Two became one")).Id }, reason = "It is." };
        await scene.Do($"typology/categories/{category.Id}/items", item, category.Version);
        return (dimension.Id, category.Id);
    }

    /// <summary>A protocol with one section.</summary>
    public static async Task Publish(Scene scene)
    {
        var version = (await scene.Read(""))["version"]!.GetValue<long>();
        var sections = new[] { new { section = "Searching", text = "Three databases." } };
        await scene.Do("protocol", new { sections }, version);
    }

    private static object Named(string name) =>
        new
        {
            name,
            definition = "What is meant.",
            reason = "It differs.",
        };

    private static async Task<Guid> Linked(Study study)
    {
        var (from, to) = (await study.Dyad("Asked and came"), await study.Dyad("Came and stayed"));
        var link = new
        {
            outcome = await Element(study, from.Id, 1),
            to = to.Id,
            toElement = await Element(study, to.Id, 0),
            why = Scene.Why,
        };
        return (await study.Change(from, "ripples", link)).Id;
    }

    private static async Task<Guid> Element(Study study, Guid configuration, int at) =>
        (await study.Read(configuration))["form"]!["elements"]![at]!["id"]!.GetValue<Guid>();

    private static async Task<Guid> Tied(Study study)
    {
        var code = await study.Scene.Code("Hope");
        var tie = new { construct = await study.Construct("Hopefulness"), reason = "It is." };
        return (await study.Scene.Do($"codes/{code.Id}/constructs", tie, code.Version)).Id;
    }

    private static async Task<Guid> Appraised(Study study)
    {
        var (excerpt, dyad) = (await study.Excerpt("They hope."), await study.Dyad("Hope"));
        return (await study.Scene.Do($"excerpts/{excerpt}/appraisals", Worth(dyad.Id), 1)).Id;
    }
}
