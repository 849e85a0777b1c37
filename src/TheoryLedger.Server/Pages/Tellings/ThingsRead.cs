namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Things that are read, and how they were read.</summary>
internal static class ThingsRead
{
    public static IReadOnlyList<ThingTelling> All { get; } =
    [
        new(
            "codings",
            [
                new("What was read", "{excerptId}\n{sourceId}"),
                new("Code", "{codeId}[ as {role:words}]"),
                new("Reading", "{interpretation}"),
                new("Stated or inferred", "{explicitness:words}[; the coder holds it to be {certainty:words}]"),
                new("By whom and when", "{coder}, {round:words} reading[, in place of {replaces}]\n{coded:decided}"),
                new(
                    "Disputed",
                    "{disputer}: {reason}\n{raised:decided}\n[{discussions.note}]\n[{outcome:words}: {resolution}]\n{settled:decided}",
                    "disputes"
                ),
                new("Found to hold", "{reason}\n{taken:decided}", "affirmations"),
                new("State", "{state:words}[, by {replacedBy}][: {reason}]{isDisputed?, disputed|}\n{ended:decided}"),
            ]
        )
        {
            Section = "sources",
            Beside = ("Codings", "codings"),
        },
        new(
            "evidence",
            [
                new("Quote", "{excerptId}\n{sourceId}"),
                new("For what", "{configurationId}\n[its part {element}]\n[its link {link}]"),
                new("What it says", "{stance:words}; weight: {weight:words}; {nature:words} evidence"),
                new("Why", "{reason}"),
                new("By whom and when", "{linked:decided}"),
                new("Read as", "{.}", "codings"),
                new("Judged again", "{verdict:words}, {weight:words}: {reason}\n{.:decided}", "judgements"),
                new(
                    "What was done about it",
                    "{answer:words}[, by {revision}]\n{why.rationale}\n{.:decided}",
                    "answers"
                ),
                new("Taken out", "{unlinked.reason}\n{unlinked:decided}"),
                new("State", "{state:words}"),
            ]
        )
        {
            Section = "configurations",
            Named = ("Evidence on", "configurationId"),
            Beside = ("Evidence", "evidence"),
        },
        new(
            "texts",
            [
                new("Source", "{sourceId}"),
                new("What it is", "{kind:words}[, language {language}]; {length#letter|letters}"),
                new("Takes the place of", "{supersedes}"),
                new("By whom and when", "{attached:decided}"),
                new("Words", "[{speaker}: ]{content}", "segments"),
            ]
        )
        {
            Section = "sources",
            Named = ("Text of", "sourceId"),
            Beside = ("Texts", "texts"),
        },
        new(
            "codes",
            [
                new("Meaning", "{definition.meaning}"),
                new("Includes", "{definition.includes}"),
                new("Excludes", "{definition.excludes}"),
                new("Example", "{definition.example}"),
                new("Within", "{parent}"),
                new("Stands for", "{constructs}"),
                new("Came from", "[split from {splitFrom}]\n[took in {absorbed}]"),
                new("State", "{state:words}[, into {mergedInto}][, into {splitInto}][: {reason}]\n{ended:decided}"),
            ]
        )
        {
            Section = "sources",
            Beside = ("Codes", "codes"),
        },
        new(
            "memos",
            [
                new("Words", "{text}"),
                new("What it is", "{kind:words} memo"),
                new("About", "{about}"),
                new("By whom and when", "{written:decided}"),
                new("Amended", "{reason}\n{taken:decided}", "amendments"),
            ]
        )
        {
            Beside = ("Memos", "memos"),
        },
    ];
}
