namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Answers on sources: what was kept out, what is counted twice, and what sources report of themselves.</summary>
internal static class AnswersOnSources
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        new("screening/exclusions", "")
        {
            Question = 24,
            Section = "questions",
            Lead =
                "Each record that is kept out: at which stage, by whom, why, and whether the criteria have changed since.",
            Parts =
            [
                new("items")
                {
                    None = "No record is kept out.",
                    Says =
                    [
                        new("Record", "{id}\n{end:words}"),
                        new(
                            "Screened",
                            "{reviewer}: {verdict:words}, by {stage:words}[, criteria version {criteriaVersion:number}]\n{reason}",
                            "verdicts"
                        ),
                        new("Settled", "{verdict:words}, by {stage:words}\n{reason}\n{taken:decided}", "resolutions"),
                        new("Kept out", "{reason}\n{taken:decided}", "exclusions"),
                        new("Criteria since", "{criteriaChanged?changed|the same}[; now version {criteriaNow:number}]"),
                    ],
                },
            ],
        },
        new("sources/overlap", "")
        {
            Question = 42,
            Section = "questions",
            Lead =
                "What each phase took in, which sources several took in, and which belong together and so are not independent.",
            Parts =
            [
                new((string?)null)
                {
                    Sentence =
                        "Phases took in a source {inclusions#time|times}; these were {distinct#source|different sources}.",
                },
                new("phases")
                {
                    Heading = "By phase",
                    Says =
                    [
                        new("Phase", "{phaseId}"),
                        new("Took in", "{taken.count:number}"),
                        new("Taken in before", "{before.count:number}[: {before.records}]"),
                        new("Which", "{.}", "taken.records"),
                    ],
                },
                new("shared")
                {
                    Heading = "Taken in by several phases",
                    None = "No source was.",
                    Says = [new("Source", "{source}"), new("Phases", "{phases}")],
                },
                new("sameIdentifier")
                {
                    Heading = "Registered several times under one identifier",
                    Says = [new("Identifier", "{scheme:words} {value}"), new("Sources", "{sources}")],
                },
                new("kin")
                {
                    Heading = "Not independent of each other",
                    Says =
                    [
                        new("Source", "{one}"),
                        new("and", "{other}"),
                        new("How they belong together", "{kinship:words}"),
                        new("Why", "{reason}"),
                    ],
                },
                new("reported/figures") { Heading = "What sources report of themselves", Says = Figures },
                Asked,
            ],
        },
        new("sources/figures", "What sources report of themselves")
        {
            Section = "sources",
            Lead = "Figures as the sources state them, side by side with their places; nothing is added up.",
            Parts = [new("groups/figures") { None = "No figure was noted.", Says = Figures }, Asked],
        },
        new("sources?contributed=nothing", "")
        {
            Question = 22,
            Section = "questions",
            Lead = "Sources that are taken in, and from which nothing went on into theory.",
            Parts = [ListsOfSources.Sources],
        },
    ];

    private static IReadOnlyList<Say> Figures =>
        [
            new("What is counted", "{^.what}\n{^.differ?the figures differ|}"),
            new("Figure", "{value:number}{text}"),
            new("Source", "{source}[, {place}]"),
            new("Noted", "{noted:decided}"),
        ];

    private static Part Asked =>
        new("questions")
        {
            Heading = "What somebody has asked about it, and nobody has settled",
            Says = [new("Asked", "{text}"), new("About", "{on}"), new("State", "{state:words}")],
        };
}
