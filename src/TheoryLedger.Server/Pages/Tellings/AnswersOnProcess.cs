namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Answers on how the review went: departures, reporting, what came after a milestone, and the review told again.</summary>
internal static class AnswersOnProcess
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        new("protocol/departures", "")
        {
            Question = 26,
            Section = "questions",
            Lead = "What was decided about the review otherwise than its protocol said, in the order of deciding.",
            Parts =
            [
                new((string?)null) { Sentence = "The protocol was published, as recorded: {published:decided}" },
                new("items")
                {
                    None = "Nothing departed from it.",
                    Says =
                    [
                        new("What", "{section}\n{kind:words}"),
                        new("Before", "{before}"),
                        new("After", "{after}"),
                        new("Why", "{fact.why}"),
                        new("Decided", "{fact:decided}"),
                    ],
                },
            ],
        },
        new("reporting/rameses", "")
        {
            Question = 40,
            Section = "questions",
            Lead =
                "Each item of the RAMESES publication standards, and whether the record has anything to show for it.",
            Parts =
            [
                new((string?)null) { Sentence = "{evidenced:number} of {items#item|items} have recorded evidence." },
                new("items")
                {
                    Says =
                    [
                        new("Item", "{number:number}"),
                        new("What should be told", "{item}"),
                        new("In the record", "{state:words}[: {records#record|records}]"),
                        new("Where", "{href:link}"),
                    ],
                },
            ],
        },
        new("milestones/*/since", "")
        {
            Question = 16,
            Section = "questions",
            Most = 50,
            Lead = "Everything that was recorded after a milestone, in order, and who decided how much of it.",
            Parts =
            [
                new((string?)null) { Sentence = "The milestone is {milestone.id}, {after:event}." },
                new("deciders")
                {
                    Heading = "Who decided it",
                    None = "Nothing was decided since.",
                    Says =
                    [
                        new("Contributor", "{id}"),
                        new("Events", "{facts:number}"),
                        new("Of which kind", "{kinds:times}"),
                    ],
                },
                new("facts")
                {
                    Heading = "What happened",
                    None = "Nothing happened since.",
                    Says =
                    [
                        new("What", "{fact.type:happened}"),
                        new("To", "{thing}"),
                        new("Decided", "{fact:decided}"),
                        new("Before or after it, as decided", "{decided:words}"),
                    ],
                },
            ],
        },
        new("replay", "")
        {
            Question = 35,
            Section = "questions",
            Most = 50,
            Lead =
                "The review told again from its events alone: each event in order, what it is about, and what set it off.",
            Parts =
            [
                new("items")
                {
                    None = "There is no event in this stretch.",
                    Says =
                    [
                        new("Event", "{position:event}"),
                        new("What happened", "{event.type:happened}"),
                        new("To", "{thing.id}"),
                        new("Set off by", "{triggeredBy}"),
                        new("Decided", "{event.decidedAt:date}[, {event.decidedBy:people}]"),
                    ],
                },
            ],
        },
        new("backdated", "What was recorded long after it is said to have happened")
        {
            Section = "events",
            Most = 50,
            Lead =
                "Of a review that is reconstructed from publications that is nearly everything; otherwise each of these may be asked about.",
            Parts =
            [
                new("items")
                {
                    None = "There is no such event.",
                    Says =
                    [
                        new("What", "{fact.type:happened}"),
                        new("To", "{about}"),
                        new(
                            "Said to be decided",
                            "{fact.decidedAt:date}[, {fact.decidedBy:people}], {fact.position:event}"
                        ),
                        new("Recorded", "{fact.recordedAt:date}"),
                        new("Days later", "{days:number}"),
                    ],
                },
            ],
        },
    ];
}
