using System.Text;

namespace TheoryLedger.Generator;

/// <summary>Wording in the manner of realist reviews. What is public never repeats what somebody said.</summary>
internal sealed class Phrases(Chance chance)
{
    private static readonly string[] Contexts =
    [
        "services under financial pressure",
        "a history of competing organisations",
        "frequent turnover of managers",
        "leaders who know each other from before",
        "a shared population with unmet needs",
        "rural sites far apart",
        "a recent public failure",
        "staff who work across several employers",
        "strong professional identities",
        "little protected time for reflection",
        "commissioners who change their priorities",
        "a legal duty to cooperate",
    ];

    private static readonly string[] Mechanisms =
    [
        "trust",
        "faith in the partnership",
        "a feeling of shared ownership",
        "fear of losing autonomy",
        "perceived fairness",
        "confidence to speak up",
        "collective sense-making",
        "recognition of interdependence",
        "psychological safety",
        "felt accountability to peers",
        "hope for quick relief",
        "reciprocity",
    ];

    private static readonly string[] Outcomes =
    [
        "joint decisions are kept",
        "staff move between sites",
        "risks are taken together",
        "meetings are avoided",
        "information is shared early",
        "performance improves slowly",
        "partners withdraw quietly",
        "duplicate work disappears",
        "conflicts are settled locally",
        "new roles become permanent",
    ];

    private static readonly string[] Interventions =
    [
        "a joint committee",
        "an outside facilitator",
        "pooled budgets",
        "peer support visits",
        "a buddying agreement",
        "shared electronic records",
        "exchange of clinical leads",
        "a common performance dashboard",
    ];

    private static readonly string[] Actors =
    [
        "board members",
        "ward managers",
        "frontline nurses",
        "general practitioners",
        "service users",
        "commissioners",
    ];

    private static readonly string[] Reasons =
    [
        "Several accounts point the same way.",
        "Two sources contradict each other unless the setting is taken into account.",
        "The earlier wording explained less than what was observed.",
        "The stakeholder group doubted the former reading.",
        "It fits what is known from social exchange theory.",
        "The cases differ in exactly this respect.",
        "A hunch from practice that deserves testing.",
        "Nothing in the newer sources speaks against it.",
    ];

    private static readonly string[] Openers =
    [
        "Well,",
        "To be honest,",
        "At the beginning",
        "After the merger",
        "Looking back,",
        "In our hospital",
        "Most days",
        "When the new chief executive came,",
        "Between us,",
        "As the report puts it,",
    ];

    private static readonly string[] Subjects =
    [
        "we",
        "the other trust",
        "my team",
        "nobody on the board",
        "the matron",
        "half of the consultants",
        "our finance people",
        "they",
    ];

    private static readonly string[] Verbs =
    [
        "never really asked for",
        "kept talking about",
        "slowly got used to",
        "would not put up with",
        "learnt to rely on",
        "made a point of checking",
        "gave up on",
        "were quite open about",
        "paid lip service to",
    ];

    private static readonly string[] Objects =
    [
        "the Thursday calls",
        "each other’s rotas",
        "one single protocol",
        "that £2m overspend",
        "the visits from the neighbours",
        "naïve targets",
        "the way beds were shared",
        "whatever had been promised",
        "the shared ward 𝟚",
    ];

    private static readonly string[] Tails =
    [
        "because someone had once let us down.",
        "and in the end it paid off.",
        "although it cost us evenings.",
        "so people stopped coming.",
        "which felt like being inspected.",
        "and I would do it again.",
        "until the money ran out.",
        "since there was no other way — really none.",
        "and patients noticed before we did.",
    ];

    public string Construct() =>
        $"{Capital(chance.Of(Mechanisms))} {chance.Of("in", "of", "towards", "between")} {chance.Of(Actors)}";

    public string Definition() =>
        $"What {chance.Of(Actors)} think and feel when {chance.Of(Interventions)} meets {chance.Of(Contexts)}, in so far as {chance.Of(Outcomes)}.";

    public string Context() => Capital(chance.Of(Contexts));

    public string Mechanism() => Capital(chance.Of(Mechanisms));

    public string Outcome() => Capital(chance.Of(Outcomes));

    public string Intervention() => Capital(chance.Of(Interventions));

    public string Actor() => Capital(chance.Of(Actors));

    public string Statement() =>
        $"Where there is {chance.Of(Contexts)}, {chance.Of(Interventions)} leads to {chance.Of(Mechanisms)}, and so {chance.Of(Outcomes)}.";

    public string Title() => $"{Capital(chance.Of(Interventions))}, {chance.Of(Mechanisms)} and {chance.Of(Actors)}";

    public string Reason() => chance.Of(Reasons);

    /// <summary>What the team says of something at more length.</summary>
    public string Note() => $"{Reason()} Among {chance.Of(Actors)} it seems that {chance.Of(Outcomes)}. {Reason()}";

    /// <summary>A sentence as somebody says or prints it.</summary>
    public string Sentence() =>
        $"{chance.Of(Openers)} {chance.Of(Subjects)} {chance.Of(Verbs)} {chance.Of(Objects)} {chance.Of(Tails)} ";

    /// <summary>Running text of at least so many characters.</summary>
    public string Prose(int length)
    {
        var text = new StringBuilder(length + 200);
        while (text.Length < length)
        {
            text.Append(Sentence());
            if (chance.Below(9) == 0)
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
