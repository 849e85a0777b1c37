namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>People, and what they decided, asked and were told.</summary>
internal static class ThingsOfPeople
{
    public static IReadOnlyList<ThingTelling> All { get; } =
    [
        new(
            "participants",
            [
                new("Group", "{group}"),
                new("May be analysed", "{consent.analysis?yes|no}"),
                new("May be quoted", "{consent.quotation:words}[, to {consent.audience:words}]"),
                new("May withdraw until", "{cutOff:date}"),
                new("Recruited", "{recruited:decided}"),
                new("Consent changed", "{reason}\n{taken:decided}", "consentChanges"),
                new("State", "{isWithdrawn?has withdrawn|takes part}"),
            ]
        )
        {
            Section = "sources",
            Beside = ("Participants", "participants"),
        },
        new(
            "contributors",
            [
                new("What they are", "{kind:words}[, {hasLeft?has left|}]"),
                new("Works as", "{roles:words}"),
                new("Credited with", "{credit:words}"),
                new("Stated of themselves", "{kind:words}: {statement}", "declared"),
                new("ORCID", "{orcid}"),
            ]
        )
        {
            Beside = ("Contributors", "contributors"),
        },
        new(
            "decisions",
            [
                new("Decision", "{decision}"),
                new("Dissent", "{dissent}"),
                new("On", "{concerns}"),
                new("Present", "{attendees}"),
                new("By whom and when", "{minuted:decided}"),
            ]
        )
        {
            Beside = ("Team decisions", "decisions"),
        },
        new(
            "consultations",
            [
                new("Who was there", "{attendance#person|people}"),
                new("What they were asked", "{questions}"),
                new("Theory put to them", "{put}"),
                new("Held", "{held:decided}"),
                new(
                    "Advice",
                    "{advice}[ – on {about}]\n[Last answer: {answers.-1.response:words}. {answers.-1.reason}][ It led to {answers.-1.revision}.]\n{answers.-1.taken:decided}",
                    "advice"
                ),
            ]
        )
        {
            Beside = ("Consultations", "consultations"),
        },
        new(
            "suggestions",
            [
                new("What was proposed", "{proposes:words}"),
                new("Words", "{proposal}"),
                new("About", "{about}"),
                new("By which software", "{software}[, {model}]"),
                new("Put in by whom and when", "{offered:decided}"),
                new("State", "{state:words}[, recorded as {recordedAs}]"),
                new("Why", "{answer}\n{answered:decided}"),
            ]
        )
        {
            Beside = ("Suggestions by software", "suggestions"),
        },
        new(
            "guides",
            [
                new("Words", "{text}"),
                new("Theory that it tests", "{tests}"),
                new("By whom and when", "{issued:decided}"),
                new("Changed", "{reason}\n{taken:decided}", "revisions"),
            ]
        )
        {
            Section = "sources",
            Beside = ("Interview guides", "guides"),
        },
        new(
            "phases",
            [
                new("Aim", "{aim}"),
                new("Done when", "{exitCriterion}"),
                new("Open", "{opened:date}[ – {closed:date}]{isOpen?, still open|}"),
            ]
        )
        {
            Beside = ("Phases", "phases"),
        },
        new(
            "milestones",
            [
                new("What it is", "{kind:words}"),
                new("Holds at", "{position:event}"),
                new("DOI", "{doi}"),
                new("By whom and when", "{named:decided}"),
            ]
        )
        {
            Beside = ("Milestones", "milestones"),
        },
    ];
}
