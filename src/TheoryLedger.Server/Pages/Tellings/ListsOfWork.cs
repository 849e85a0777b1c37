namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Lists of people, of what they wrote down, and of how the work went.</summary>
internal static class ListsOfWork
{
    private const string Nothing = "There is none.";

    public static IReadOnlyList<Telling> All { get; } =
    [
        new("contributors", "Contributors")
        {
            Lead = "Those who work on the review.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Contributor", "{id}[, {hasLeft?has left|}]"),
                        new("Kind", "{kind:words}"),
                        new("Works as", "{roles:words}"),
                        new("Credited with", "{credit:words}"),
                        new("Stated of themselves", "{kind:words}: {statement}", "declared"),
                    ],
                },
            ],
        },
        new("participants", "Participants")
        {
            Section = "sources",
            Lead = "Those who were interviewed, under their pseudonyms, and what they agreed to.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Participant", "{id}\n{group}"),
                        new("May be analysed", "{consent.analysis?yes|no}"),
                        new("May be quoted", "{consent.quotation:words}[, to {consent.audience:words}]"),
                        new("May withdraw until", "{cutOff:date}"),
                        new("State", "{isWithdrawn?has withdrawn|takes part}"),
                        new("Recruited", "{recruited:decided}"),
                    ],
                },
            ],
        },
        new("memos", "Memos")
        {
            Lead = "What the team noted while it worked.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Memo", "{id}\n{kind:words}"),
                        new("About", "{about}"),
                        new("Written", "{written:decided}"),
                        new("Amended", "{reason}\n{taken:decided}", "amendments"),
                    ],
                },
            ],
        },
        new("decisions", "Team decisions")
        {
            Lead = "What the team minuted.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Decision", "{id}"),
                        new("Dissent", "{dissent}"),
                        new("On", "{concerns}"),
                        new("Present", "{attendees}"),
                        new("Minuted", "{minuted:decided}"),
                    ],
                },
            ],
        },
        new("consultations", "Consultations")
        {
            Lead = "Whom the team consulted, and how much advice they gave.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Group", "{id}[, {attendance#person|people}]"),
                        new("Asked", "{questions}"),
                        new("Put to them", "{put}"),
                        new("Advice", "{advice#piece|pieces}"),
                        new("Held", "{held:decided}"),
                    ],
                },
            ],
        },
        new("suggestions", "Suggestions by software")
        {
            Lead = "What software proposed, and what people made of it.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Proposal", "{id}\n[on {about}]"),
                        new("Proposed", "{proposes:words}, by {software}[, {model}]"),
                        new("Outcome", "{state:words}[, recorded as {recordedAs}]"),
                        new("Why", "{answer}"),
                        new("Answered", "{answered:decided}"),
                    ],
                },
            ],
        },
        new("guides", "Interview guides")
        {
            Section = "sources",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Guide", "{id}"),
                        new("Tests", "{tests}"),
                        new("Issued", "{issued:decided}"),
                        new("Changed", "{reason}\n{taken:decided}", "revisions"),
                    ],
                },
            ],
        },
        new("phases", "Phases")
        {
            Lead = "The phases of the review, what each was to do, and when it was open.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Phase", "{id}"),
                        new("Aim", "{aim}"),
                        new("Done when", "{exitCriterion}"),
                        new("Open", "{opened:date}[ – {closed:date}]{isOpen?, still open|}"),
                    ],
                },
            ],
        },
        new("milestones", "Milestones")
        {
            Lead = "Moments that the team named, so that they can be gone back to.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Milestone", "{id}"),
                        new("Kind", "{kind:words}"),
                        new("Holds at", "{position:event}"),
                        new("DOI", "{doi}"),
                        new("Named", "{named:decided}"),
                    ],
                },
            ],
        },
        new("withdrawals", "Withdrawals")
        {
            Section = "sources",
            Lead = "Who asked that their words, or some of them, be taken out, and what became of it.",
            Parts =
            [
                new("items")
                {
                    None = Nothing,
                    Says =
                    [
                        new("Received", "{id}\n{received:decided}"),
                        new("How far", "{asked:words}"),
                        new("State", "{state:words}"),
                        new("Decided", "{decided.answer:words}[: {decided.reason}]\n{decided.taken:decided}"),
                        new("Erased", "{erased.fields#field|fields}\n{erased.taken:decided}"),
                    ],
                },
            ],
        },
        new("withdrawals/flagged", "What withdrawals leave to be looked at")
        {
            Section = "sources",
            Lead = "Theory that rests on words which somebody has withdrawn.",
        },
        new("participants/*/withdrawal-preview", "What a withdrawal would reach") { Section = "sources" },
    ];
}
