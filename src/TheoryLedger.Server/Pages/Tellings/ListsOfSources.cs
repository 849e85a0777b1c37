namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Lists of sources, of what is read in them, and of how it was coded.</summary>
internal static class ListsOfSources
{
    private const string Nothing = "There is none.";

    /// <summary>Sources as their list holds them.</summary>
    public static Part Sources { get; } =
        new("items")
        {
            None = Nothing,
            Says =
            [
                new("Source", "{id}"),
                new("Kind", "{kind:words}"),
                new("Found", "{foundBy:words}"),
                new("State", "{state:words}"),
                new("Taken in by", "{includedIn}"),
            ],
        };

    public static IReadOnlyList<Telling> All { get; } =
    [
        new("sources", "Sources") { Section = "sources", Parts = [Sources] },
        new("texts", "Texts of the sources")
        {
            Section = "sources",
            Lead = "What is kept of each source to be read and coded.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Source", "{sourceId}"),
                        new("Text", "{id}\n{kind:words}[, language {language}]"),
                        new("Length", "{length#letter|letters}"),
                        new("Excerpts", "{excerpts:number}"),
                        new("State", "{isSuperseded?superseded by a later text|stands}"),
                        new("Attached", "{attached:decided}"),
                    ],
                },
            ],
        },
        new("excerpts", "Excerpts")
        {
            Section = "sources",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Excerpt", "{id}"),
                        new("Source", "{sourceId}[, {locator}]"),
                        new("Marked", "{marked:decided}"),
                    ],
                },
            ],
        },
        new("codes", "Codes")
        {
            Section = "sources",
            Lead = "Every code with its definition, as it stands.",
            Parts = [new("items") { None = Nothing, Says = Codes }],
        },
        new("codebook", "Codebook")
        {
            Section = "sources",
            Lead = "The codes with their definitions, and how often each stands in a reading.",
            Parts =
            [
                new((string?)null) { Sentence = "It was last issued as version {version:number}." },
                new("codes") { None = Nothing, Says = [.. Codes, new("Readings", "{codings:number}")] },
            ],
        },
        new("codings", "Codings")
        {
            Section = "sources",
            Lead = "Somebody’s readings of excerpts: what was read, under which code, as what.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Reading", "{id}\n{state:words}[, {isDisputed?disputed|}]"),
                        new("Excerpt", "{excerptId}"),
                        new("Code", "{codeId}[ as {role:words}]\n{explicitness:words}[, {certainty:words}]"),
                        new("By whom and when", "{coded:decided}"),
                    ],
                },
            ],
        },
        new("evidence", "Evidence")
        {
            Section = "configurations",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Quote", "{excerptId}\n{source}"),
                        new("Configuration", "{configurationId}"),
                        new("Says", "{stance:words}, {weight:words}[, {nature:words}]"),
                        new("Why", "{reason}"),
                        new("Put forward", "{linked:decided}"),
                        new("State", "{state:words}"),
                    ],
                },
            ],
        },
        new("repeated-quotes", "Wording that repeats quotes")
        {
            Section = "sources",
            Lead =
                "Public wording that repeats a protected quote: no withdrawal reaches it until it is said otherwise.",
        },
    ];

    private static IReadOnlyList<Say> Codes =>
        [
            new("Code", "{id}"),
            new("Meaning", "{definition.meaning}"),
            new("Includes", "{definition.includes}"),
            new("Excludes", "{definition.excludes}"),
            new("Stands for", "{constructs}"),
            new("State", "{state:words}[, into {mergedInto}]"),
        ];
}
