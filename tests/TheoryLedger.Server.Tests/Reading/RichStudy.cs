using TheoryLedger.Server.Tests.Configurations;
using static TheoryLedger.Server.Tests.Configurations.Study;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>Two reviews in which much is proposed, refined, related, doubted and withdrawn.</summary>
internal static class RichStudy
{
    // What is said to have been decided earlier than what it changes moves rows that are there already.
    private static readonly string[] DecidedAt = ["unknown", "2023", "2022-05"];

    public static async Task<Study> Tell(ServerFixture server)
    {
        await TellIn(await Study.Begin(server));
        var study = await Study.Begin(server);
        await TellIn(study);
        return study;
    }

    /// <summary>The same in a review that was begun.</summary>
    public static async Task TellIn(Study study)
    {
        var trust = await study.Construct("Trust");
        var (spoken, participant) = await study.Spoken("We simply trusted them.");
        var excerpts = new[]
        {
            await study.Excerpt("They trusted."),
            await study.Excerpt("Trust grew.", "notes"),
            spoken,
        };
        var one = await study.Propose(
            "One",
            Element("m", "Mechanism", "Partners trust", trust),
            Element("o", "Outcome", "Risk is taken")
        );
        var other = await study.Propose("Other", Element("c", "Context", "Risk is taken"));
        for (var round = 0; round < 3; round++)
        {
            var further =
                round == 0
                    ? excerpts
                    : new[] { await study.Excerpt($"{round}."), await study.Excerpt("Notes.", "notes") };
            one = await Refine(study, one, $"One, told for the {round + 2}. time", trust, further, DecidedAt[round]);
        }

        one = await Relate(study, one, other);
        await Doubt(study, other, excerpts[0]);
        await Withdraw(study, participant, one, trust);
    }

    private static async Task<Reply> Refine(
        Study study,
        Reply one,
        string title,
        Guid trust,
        Guid[] excerpts,
        string decidedAt
    )
    {
        var judged = new List<object>();
        foreach (var excerpt in excerpts)
        {
            var link = await study.Link(one.Id, excerpt, "supports");
            await study.Link(one.Id, excerpt, "contradicts");
            judged.Add(
                new
                {
                    evidenceLinkId = link.Id,
                    verdict = judged.Count == 0 ? "dropped" : "carried",
                    reason = "Looked again.",
                }
            );
        }

        var read = await study.Read(one.Id);
        return await study.Change(
            one,
            "refinements",
            new
            {
                form = Form(
                    title,
                    Element("m", "Mechanism", title, trust, read.Id("form/elements/0/id")),
                    Element("o", "Outcome", "Risk is taken", id: read.Id("form/elements/1/id"))
                ),
                decidedAt,
                why = Triggered(excerpts),
                evidence = judged,
            }
        );
    }

    private static async Task<Reply> Relate(Study study, Reply one, Reply other)
    {
        one = await study.Change(
            one,
            "ripples",
            new
            {
                outcome = (await study.Read(one.Id)).Id("form/elements/1/id"),
                to = other.Id,
                toElement = (await study.Read(other.Id)).Id("form/elements/0/id"),
                why = Scene.Why,
            }
        );
        var ripple = (await study.Read(one.Id)).Id("ripples/out/0/link/rippleId");
        one = await study.Change(
            one,
            "ripples/removals",
            new
            {
                rippleId = ripple,
                decidedAt = "2021",
                why = Scene.Why,
            }
        );
        return await study.Change(
            one,
            "recasting",
            new
            {
                element = (await study.Read(one.Id)).Id("form/elements/0/id"),
                to = "MechanismReasoning",
                why = Scene.Why,
            }
        );
    }

    private static async Task Doubt(Study study, Reply other, Guid excerpt)
    {
        other = await study.Change(
            other,
            "rivals",
            new
            {
                explanation = "Money did it",
                verdict = "open",
                why = Triggered(excerpt, excerpt),
            }
        );
        other = await study.Change(
            other,
            "negative-cases",
            new
            {
                where = "Two partnerships",
                result = "found",
                note = "One of them.",
                found = new[] { new { id = excerpt, version = 1 } },
            }
        );
        await study.Change(
            other,
            "split",
            new
            {
                parts = new[]
                {
                    Form("First", Element("m", "Mechanism", "Partners trust")),
                    Form("Second", Element("m", "Mechanism", "Partners hope")),
                },
                why = Scene.Why,
            }
        );
    }

    private static async Task Withdraw(Study study, Reply participant, Reply one, Guid trust)
    {
        var against = (await study.Scene.Read($"evidence?configuration={one.Id}&stance=contradicts")).At("items")!;
        var link = against.At("0")!;
        await study.Scene.Do(
            $"evidence/{link.Id("id")}/answers",
            new { answer = "set-aside", why = Scene.Why },
            link.Number("version")
        );
        link = against.At("1")!;
        await study.Scene.Do(
            $"evidence/{link.Id("id")}/unlinking",
            new { reason = "Misread." },
            link.Number("version")
        );
        await study.Scene.Do(
            $"participants/{participant.Id}/consent",
            new { consent = Consent(analysis: false), reason = "They asked." },
            participant.Version
        );
        await study.Scene.Do(
            $"constructs/{trust}/redefinitions",
            new
            {
                definition = "Confidence in what partners will do.",
                kind = "mindset",
                why = Scene.Why,
            },
            version: 1
        );
        await study.Change(one, "refutation", new { why = Scene.Why });
    }

    private static object Triggered(params Guid[] by) =>
        new
        {
            rationale = "The excerpts say so.",
            operation = "reconcile",
            triggeredBy = by.Select(id => new { id }),
            alternatives = new
            {
                considered = "some",
                options = new[] { new { course = "Leave it", whyNot = "It did not hold." } },
            },
        };
}
