using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Reporting;

/// <summary>What a report of a realist synthesis should tell (RAMESES publication standards), in our own words.</summary>
/// <remarks>The record shows what there is to tell; whether a report tells it well is for its readers to say.</remarks>
internal static class RamesesItems
{
    public static readonly IReadOnlyList<RamesesItem> All =
    [
        new(1, "The title says that it is a realist synthesis or review.")
        {
            Evidence = Count.Of("reviews", "i.view ->> 'title' ilike '%realist%'"),
            Where = "",
        },
        new(2, "The abstract tells background, question, methods, results and implications."),
        new(3, "Why the review is needed and what it adds."),
        new(4, "Objectives, questions and focus.")
        {
            Evidence = Count.Sum("reviews", "jsonb_array_length(i.view -> 'objectives')"),
            Where = "",
        },
        new(5, "What was changed in the process against what was planned, and why.")
        {
            Evidence = Count.Sum("reviews", "jsonb_array_length(i.view -> 'amendments')"),
            Where = "protocol/departures",
        },
        new(6, "Why a realist approach was taken."),
        new(7, "How the literature was scoped.") { Evidence = Count.Of("candidates"), Where = "candidates" },
        new(8, "How was searched: where, in how many rounds, and why.")
        {
            Evidence = Count.Of(
                "sources",
                "i.view ->> 'foundBy' not in ('own-fieldwork', 'unstated', 'not-published')"
            ),
            Where = "sources",
        },
        new(9, "How sources were selected and appraised for relevance and rigour.")
        {
            Evidence = Count.Of(
                "sources",
                "jsonb_array_length(i.view -> 'screenings') + jsonb_array_length(i.view -> 'appraisals') > 0"
            ),
            Where = "screening/flow",
        },
        new(10, "What was extracted, and why.") { Evidence = Count.Of("codings"), Where = "codings/agreement" },
        new(11, "How theory was built, tested and refined.")
        {
            Evidence = Count.Of("constructs") + Count.Of("configurations") + Count.Of("programme-theories"),
            Where = "genealogy",
        },
        new(12, "How documents went through the review.")
        {
            Evidence = Count.Of(
                "sources",
                "jsonb_array_length(i.view -> 'screenings') + jsonb_array_length(i.view -> 'inclusions') > 0"
            ),
            Where = "screening/flow",
        },
        new(13, "What the documents are.")
        {
            Evidence = Count.Of("sources", "i.view -> 'characteristics' is not null"),
            Where = "sources",
        },
        new(14, "The main findings, with how theory was built and tested.")
        {
            Evidence = Count.Of("programme-theories"),
            Where = "programme-theories",
        },
        new(15, "What follows for the objectives and for those who are to use it.")
        {
            Evidence = Count.Of("guidance"),
            Where = "guidance",
        },
        new(16, "Strengths, limits, and what should be looked into next.")
        {
            Evidence = Count.Of("assessments", "i.view ->> 'kind' = 'confidence'"),
            Where = "assessments",
        },
        new(17, "How it compares with what others have written.")
        {
            Evidence = Count.Of("substantive-theories"),
            Where = "substantive-theories",
        },
        new(18, "Conclusions and recommendations.")
        {
            Evidence = Count.Of("guidance", "jsonb_array_length(i.view -> 'approvals') > 0"),
            Where = "guidance",
        },
        new(19, "Who paid, and whose interests are touched.")
        {
            Evidence =
                Count.Of("reviews", "i.view ->> 'funder' is not null")
                + Count.Of("contributors", """i.view -> 'declared' @> '[{"kind": "conflict-of-interest"}]'"""),
            Where = "contributors",
        },
    ];
}

/// <summary>An item, and where the record shows something of it.</summary>
/// <param name="Number">In the order of the standards.</param>
/// <param name="Says">What should be told.</param>
internal sealed record RamesesItem(int Number, string Says)
{
    /// <summary>How many records show something of it; none where only the report's own text can.</summary>
    public Count? Evidence { get; init; }

    /// <summary>Where they are read.</summary>
    public string? Where { get; init; }
}
