namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>What theory is made of, beside what has a page of its own making.</summary>
internal static class ThingsOfTheory
{
    private const string Theory = "programme-theories";
    private const string Typology = "Typology";

    public static IReadOnlyList<ThingTelling> All { get; } =
    [
        new(
            "candidates",
            [
                new("What it says", "If {statement.if}, then {statement.then}[, because {statement.because}]."),
                new("From", "{origin.kind:words}[: {origin.from}]"),
                new("By whom and when", "{logged:decided}"),
                new("Why", "{logged.why:why}"),
                new("To be tested", "{priority:words}: {taken.why.rationale}\n{taken:decided}", "prioritised"),
                new("State", "{state:words}[, into {absorbedInto}]\n{ended.why.rationale}\n{ended:decided}"),
            ]
        )
        {
            Section = Theory,
            Beside = ("Candidate theories", "candidates"),
        },
        new(
            "demi-regularities",
            [
                new("Pattern", "{pattern}"),
                new("Cases", "{case}: {holds?holds|fails}[, shown by {shown}]", "cases"),
                new("By whom and when", "{identified:decided}"),
                new("Why", "{identified.why:why}"),
                new("Seen differently", "{why.rationale}\n{.:decided}", "revised"),
            ]
        )
        {
            Section = "configurations",
            Beside = ("Demi-regularities", "demi-regularities"),
        },
        new(
            "categories",
            [
                new("Dimension", "{dimension}"),
                new("Definition", "{definition}"),
                new("What is in it", "{item}: {reason}\n{taken:decided}", "items"),
                new("Why", "{reason}\n{taken:decided}", "definitions"),
            ]
        )
        {
            Section = "configurations",
            Beside = (Typology, "typology"),
        },
        new("dimensions", [new("Definition", "{definition}"), new("Why", "{reason}\n{taken:decided}", "definitions")])
        {
            Section = "configurations",
            Beside = (Typology, "typology"),
        },
        new(
            "substantive-theories",
            [
                new("What it explains here", "{explains}"),
                new("Reference", "{reference}"),
                new("By whom and when", "{adopted:decided}"),
                new("Why", "{adopted.why:why}"),
            ]
        )
        {
            Section = Theory,
            Beside = ("Substantive theories", "substantive-theories"),
        },
        new(
            "assessments",
            [
                new("Of", "{of}"),
                new("Judgement", "{kind:words}[: {overall:words}]\n[{isSaturated?no new source changes it|}]"),
                new(
                    "Concerns",
                    "[method {methodologicalLimitations:words}][, coherence {coherence:words}][, adequacy {adequacy:words}][, relevance {relevance:words}]"
                ),
                new("Evidence", "{degreeOfEvidence}"),
                new("By which measure", "{criterion}"),
                new("Last changed by", "{lastChangedBy}"),
                new("By whom and when", "{judged:decided}"),
                new("Why", "{reason}"),
            ]
        )
        {
            Section = Theory,
            Named = ("Assessment of", "of.id"),
            Beside = ("Assessments", "assessments"),
        },
    ];
}
