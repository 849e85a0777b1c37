using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

public static class RejudgementRefusals
{
    public static readonly Refusal OtherConfiguration = new(
        "evidence-other-configuration",
        "This evidence belongs to another configuration; name evidence of this one."
    );

    public static readonly Refusal Repeated = new(
        "evidence-repeated",
        "The same evidence is judged twice; give one verdict for each."
    );

    public static readonly Refusal PartGone = new(
        "evidence-part-gone",
        "The element or link it speaks to is not in this version; drop the evidence, or keep what it speaks to."
    );

    public static readonly Refusal ReadingsTakenBack = new(
        "evidence-readings-taken-back",
        "All the readings it rests on were taken back; unlink it, and link the excerpt anew with readings that stand, or drop it."
    );

    public static readonly Refusal JudgedLater = new(
        "evidence-judged-later",
        "The evidence was judged for a later version already; judge it for the present one."
    );

    public static readonly Refusal Unchanged = new(
        "evidence-unchanged",
        "The evidence stands so for this version already; re-weigh or drop it, or leave it."
    );

    public static readonly Refusal WeightKept = new(
        "evidence-weight-unchanged",
        "To re-weigh evidence, give a weight other than it has; otherwise carry it."
    );

    public static readonly Refusal WeightChanged = new(
        "evidence-weight-changed",
        "Evidence that is carried or dropped keeps its weight; leave the weight out, or re-weigh it."
    );
}
