using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

public static class ParticipantRefusals
{
    public static readonly Refusal Withdrawn = new(
        "participant-withdrawn",
        "The participant has withdrawn; leave out what they said."
    );

    public static readonly Refusal NeverAgreed = new(
        "participant-never-agreed",
        "Whoever never agreed to the analysis of what they say takes no part; recruit them once they agree."
    );

    public static readonly Refusal PseudonymTaken = new(
        "participant-pseudonym-taken",
        "Somebody else is called so in this review already; give everybody a pseudonym of their own."
    );

    public static readonly Refusal ConsentUnchanged = new(
        "participant-consent-unchanged",
        "The participant has agreed to exactly this already; say what changed."
    );
}
