namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Lists of what theory is made of.</summary>
internal static class ListsOfTheory
{
    private const string Nothing = "There is none.";

    /// <summary>Constructs as their list holds them.</summary>
    public static Part Constructs =>
        new("items")
        {
            None = Nothing,
            Says =
            [
                new("Construct", "{id}"),
                new("Kind", "{kind:words}"),
                new("Stands as", "{standing:words}"),
                new("New or known before", "{novelty:words}"),
                new("State", "{state:words}"),
            ],
        };

    public static IReadOnlyList<Telling> All { get; } =
    [
        new("typology", "Typology")
        {
            Section = "configurations",
            Lead =
                "The dimensions along which sources or configurations differ, their categories, and what was put into each.",
            Parts =
            [
                new("dimensions")
                {
                    None = "No dimension was defined.",
                    Says =
                    [
                        new("Dimension", "{id}"),
                        new("Definition", "{definition}"),
                        new("Why", "{reason}\n{taken:decided}", "definitions"),
                    ],
                },
                new("dimensions/categories")
                {
                    Heading = "Categories",
                    None = "No category was defined.",
                    Says =
                    [
                        new("Dimension", "{^.id}"),
                        new("Category", "{id}"),
                        new("Definition", "{definition}"),
                        new(
                            "What is in it",
                            "{item}: {reason}[ ({isStale?put there before the category was redefined|})]",
                            "items"
                        ),
                    ],
                },
            ],
        },
        new("typology/categories", "Categories of the typology")
        {
            Section = "configurations",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Category", "{id}"),
                        new("Dimension", "{dimension}"),
                        new("Definition", "{definition}"),
                        new("What is in it", "{item}: {reason}", "items"),
                    ],
                },
            ],
        },
        new("typology/dimensions", "Dimensions of the typology")
        {
            Section = "configurations",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Dimension", "{id}"),
                        new("Definition", "{definition}"),
                        new("Why", "{reason}\n{taken:decided}", "definitions"),
                    ],
                },
            ],
        },
        new("demi-regularities", "Demi-regularities")
        {
            Section = "configurations",
            Lead = "Patterns that the team saw, with the cases that show them and those where they fail.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Pattern", "{id}"),
                        new("Cases", "{case}: {holds?holds|fails}", "cases"),
                        new("Identified", "{identified.why.rationale}\n{identified:decided}"),
                    ],
                },
            ],
        },
        new("candidates", "Candidate theories")
        {
            Section = "programme-theories",
            Lead =
                "Hunches and rough theories that were logged, how urgently each is to be tested, and what became of it.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("If", "{statement.if}"),
                        new("Then", "{id}"),
                        new("Because", "{statement.because}"),
                        new("From", "{origin.kind:words}[: {origin.from}]"),
                        new("To be tested", "{priority:words}"),
                        new("What became of it", "{state:words}[, into {absorbedInto}]"),
                        new("Logged", "{logged.why.rationale}\n{logged:decided}"),
                    ],
                },
            ],
        },
        new("substantive-theories", "Substantive theories")
        {
            Section = "programme-theories",
            Lead = "Formal theories from elsewhere, and what each helps to explain here.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Theory", "{id}"),
                        new("Explains", "{explains}"),
                        new("Reference", "{reference}"),
                        new("Why", "{adopted.why.rationale}\n{adopted:decided}"),
                    ],
                },
            ],
        },
        new("assessments", "Assessments")
        {
            Section = "programme-theories",
            Lead = "How far the team trusts what it found, and whether new sources still change it.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Of", "{of}"),
                        new("Judgement", "{kind:words}[: {overall:words}]\n[{isSaturated?saturated|}]"),
                        new("Why", "{reason}\n[{criterion}]"),
                        new("Judged", "{judged:decided}"),
                    ],
                },
            ],
        },
        new("constructs", "Constructs")
        {
            Section = "mechanisms",
            Lead = "What contexts, mechanisms and outcomes are made of.",
            Parts = [Constructs],
        },
    ];
}
