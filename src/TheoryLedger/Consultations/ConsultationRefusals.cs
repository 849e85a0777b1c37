using TheoryLedger.Ledger;

namespace TheoryLedger.Consultations;

public static class ConsultationRefusals
{
    public static readonly Refusal Answered = new(
        "advice-answered",
        "The advice has been answered like this already; answer it again only to change the answer."
    );

    public static readonly Refusal ReasonMissing = new(
        "advice-reason-missing",
        "Name the revision that the advice caused, or say why it caused none."
    );

    public static readonly Refusal RevisionNotLater = new(
        "advice-revision-not-later",
        "They had this version before them when they advised; name the later one that came of their advice, or none, with the reason."
    );

    public static readonly Refusal DeclinedWithRevision = new(
        "advice-declined-with-revision",
        "Advice that caused a revision was not declined; say accepted or partly, or leave the revision out."
    );
}
