namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Answers on theory: links, rivals, contexts, patterns, and to whom theory was put.</summary>
internal static class AnswersOnTheory
{
    private const string Section = "questions";

    public static IReadOnlyList<Telling> All { get; } =
    [
        new("configurations/links", "")
        {
            Question = 10,
            Section = Section,
            Lead =
                "Every link is of a configuration that is still worked on. Inferred is what the team concluded; stated is what a source says.",
            Parts =
            [
                new((string?)null) { Sentence = "Of all links: {counts:tally}." },
                new("items")
                {
                    None = "There is no such link.",
                    Says =
                    [
                        new("From", "{from.wording}\n{from.role:words}"),
                        new("To", "{to.wording}\n{to.role:words}"),
                        new("Configuration", "{configuration}"),
                        new("Stated or inferred", "{explicitness:words}"),
                    ],
                },
            ],
        },
        new("configurations/rivals", "")
        {
            Question = 30,
            Section = Section,
            Lead =
                "For each configuration: the rival explanations that the team weighed, what became of each, and why.",
            Parts =
            [
                new("items/rivals")
                {
                    None = "No rival explanation was recorded.",
                    Says =
                    [
                        new("Configuration", "{^.id}"),
                        new("Rival explanation", "{explanation}"),
                        new("Outcome", "{verdict:words}"),
                        new("Why", "{considered.-1.why.rationale}"),
                        new("Weighed", "{.:decided}", "considered"),
                    ],
                },
                new("items")
                {
                    Heading = "Whether other courses were weighed when a configuration changed",
                    Says =
                    [
                        new("Configuration", "{id}"),
                        new(
                            "Decisions",
                            "[{alternatives.some#decision weighed others|decisions weighed others}]\n[{alternatives.none#decision weighed none|decisions weighed none}]\n[{alternatives.unstated#decision does not say|decisions do not say}]\n[{alternatives.not-published#decision of which the publication does not say|decisions of which the publication does not say}]"
                        ),
                    ],
                },
            ],
        },
        new("mechanisms/*/contexts", "")
        {
            Question = 37,
            Section = Section,
            Lead =
                "A context is shared by all where every configuration has it for which some evidence stands. That all share it does not make it necessary.",
            Parts =
            [
                new((string?)null) { Sentence = "The mechanism is {id}." },
                new("sharedByAll")
                {
                    Heading = "Shared by all cases",
                    None = "No context is shared by all cases.",
                    Says = Contexts,
                },
                new("contexts") { Heading = "All contexts", Says = Contexts },
                new("supported")
                {
                    Heading = "Cases for which evidence stands",
                    Says = Cases,
                    None = "There is none.",
                },
                new("unsupported")
                {
                    Heading = "Cases for which none does, from which nothing is concluded",
                    Says = Cases,
                },
            ],
        },
        new("demi-regularities/cases", "")
        {
            Question = 29,
            Section = Section,
            Lead =
                "Each pattern with the cases that show it, those where it fails, and how that falls out by the categories of the typology.",
            Parts =
            [
                new("patterns")
                {
                    None = "No pattern was identified.",
                    Says =
                    [
                        new("Pattern", "{id}"),
                        new("Holds in", "{case}[, shown by {shown}]", "holds"),
                        new("Fails in", "{case}[, shown by {shown}]", "fails"),
                        new(
                            "By category",
                            "{category.id}[ ({category.dimension})]: holds in {holds:number}, fails in {fails:number}",
                            "categories"
                        ),
                    ],
                },
            ],
        },
        new("programme-theories/tests", "")
        {
            Question = 18,
            Section = Section,
            Lead =
                "Where each theory was put to people, in interviews, focus groups and consultations, and which theories never were.",
            Parts =
            [
                new((string?)null)
                {
                    Sentence =
                        "There were {sessions#interview or focus group|interviews and focus groups} and {consultations#consultation|consultations}.",
                },
                new("theories/put")
                {
                    None = "No theory was put to anybody.",
                    Says =
                    [
                        new("Theory", "{^.theory}[, version {version:number}]"),
                        new("Put to people in", "{source}{consultation.id}"),
                        new("Who was there", "{people#person|people}"),
                        new("When", "{held:decided}"),
                    ],
                },
                new("neverPut")
                {
                    Heading = "Theories that were never put to anybody",
                    None = "There is none: each was put to somebody.",
                    Says = [new("Theory", "{.}")],
                },
            ],
        },
    ];

    private static IReadOnlyList<Say> Contexts =>
        [
            new("Context", "{construct}\n{wordings}"),
            new("Direction", "{direction:words}"),
            new("Shared by", "{cases#case|cases}"),
            new("In", "{.}", "in"),
            new("Lacked by", "{.}", "lackedBy"),
        ];

    private static IReadOnlyList<Say> Cases =>
        [
            new("Configuration", "{configurationId}"),
            new("Context", "{hasContext?names one|names none}"),
            new("Evidence of its own", EvidenceSaid.Of("evidence.own")),
            new("Reported by others", EvidenceSaid.Of("evidence.reported")),
            new("Inherited", EvidenceSaid.Of("evidence.inherited")),
        ];
}
