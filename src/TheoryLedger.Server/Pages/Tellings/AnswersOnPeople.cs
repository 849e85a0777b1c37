namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Answers on people: who disagreed, advised, worked, and what software proposed.</summary>
internal static class AnswersOnPeople
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        new("disagreements", "")
        {
            Question = 15,
            Section = "questions",
            Lead =
                "Where people disagreed about a coding, or about letting a source in: who held what, and how it ended.",
            Parts =
            [
                new((string?)null) { Sentence = "{settled:number} settled, {open:number} open." },
                new("items")
                {
                    None = "Nobody disagreed.",
                    Says =
                    [
                        new("About", "{about}\n{kind:words}[, by {stage:words}]\n{at:event}"),
                        new("Who held what", "{by}: {held:words}\n{why}", "sides"),
                        new("Talked over", "[{discussions#time|times}]{discussions?|not recorded}"),
                        new("Outcome", "{settlement.outcome:words}{settlement?|still open}"),
                        new("Settled", "{settlement.taken:decided}\n[by {settlement.by:words}]"),
                        new("Why", "{settlement.reason}"),
                    ],
                },
            ],
        },
        new("consultations/advice", "")
        {
            Question = 19,
            Section = "questions",
            Lead = "What stakeholders advised, what the team made of it, and what it changed.",
            Parts =
            [
                new((string?)null)
                {
                    Sentence =
                        "[{counts.accepted:number} accepted][ · {counts.partly:number} accepted in part][ · {counts.declined:number} declined][ · {counts.unanswered:number} not answered][ · {changed:number} led to a revision]",
                },
                new("items")
                {
                    None = "No advice was recorded.",
                    Says =
                    [
                        new("Advice", "{advice.advice}\n[on {advice.about}]"),
                        new("Given by", "{consultationId}\n{advice.given:decided}"),
                        new("Accepted or declined", "{state:words}"),
                        new("Answered", "{response:words}: {reason}\n{taken:decided}", "advice.answers"),
                        new("What it changed", "{revision}", "advice.answers"),
                    ],
                },
            ],
        },
        new("contributors/credit", "")
        {
            Question = 32,
            Section = "questions",
            Lead =
                "What each contributor is credited with (CRediT), what the record shows them deciding, and how long each phase took.",
            Parts =
            [
                new("contributors")
                {
                    None = "Nobody has joined.",
                    Says =
                    [
                        new("Contributor", "{id}[, {hasLeft?has left|}]"),
                        new("Works as", "{roles:words}"),
                        new("Credited with", "{credit:words}"),
                        new("Decided on, as recorded", "{decided:tally}"),
                    ],
                },
                new("phases")
                {
                    Heading = "How long each phase took",
                    Says =
                    [
                        new("Phase", "{id}"),
                        new("Open", "{from:date}[ – {to:date}]", "spans"),
                        new("Days", "{daysAtLeast:number} – {daysAtMost:number}", "spans"),
                    ],
                },
            ],
        },
        new("suggestions/shares", "")
        {
            Question = 31,
            Section = "questions",
            Lead =
                "What software proposed, and what people made of it. Nothing of it counts before somebody has accepted or edited it.",
            Parts =
            [
                new((string?)null)
                {
                    Sentence =
                        "{all.offered#suggestion was|suggestions were} offered: {all.accepted:number} accepted unchanged, {all.edited:number} edited, {all.rejected:number} rejected, {all.waiting:number} waiting.",
                },
                new("byKind{}")
                {
                    Heading = "By what was proposed",
                    Says = [new("Proposed", "{name:words}"), .. Shares],
                },
                new("bySoftware{}") { Heading = "By software", Says = [new("Software", "{name}"), .. Shares] },
                new("recorded")
                {
                    Heading = "What was recorded of it",
                    Says =
                    [
                        new("Suggestion", "{suggestionId}"),
                        new("Outcome", "{state:words}"),
                        new("Recorded as", "{recordedAs}"),
                    ],
                },
            ],
        },
    ];

    private static IReadOnlyList<Say> Shares =>
        [
            new("Offered", "{of.offered:number}"),
            new("Accepted", "{of.accepted:number}[ ({of.acceptedShare:number} %)]"),
            new("Edited", "{of.edited:number}[ ({of.editedShare:number} %)]"),
            new("Rejected", "{of.rejected:number}[ ({of.rejectedShare:number} %)]"),
            new("Waiting", "{of.waiting:number}"),
        ];
}
