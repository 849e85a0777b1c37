using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

public static class InquiryRefusals
{
    public static readonly Refusal RippleToItself = new(
        "ripple-to-itself",
        "A ripple leads into another configuration; within one, link its elements."
    );

    public static readonly Refusal RippleNotAnOutcome = new(
        "ripple-not-an-outcome",
        "Only an outcome ripples on; name an element that is an outcome here."
    );

    public static readonly Refusal RippleNotATarget = new(
        "ripple-not-a-target",
        "An outcome ripples into a context or a mechanism; name such an element of the other configuration."
    );

    public static readonly Refusal RippleLinked = new(
        "ripple-linked",
        "This outcome is linked to that element already."
    );

    public static readonly Refusal RivalUnchanged = new(
        "rival-unchanged",
        "The rival explanation was considered with this verdict already; change the wording or the verdict."
    );

    public static readonly Refusal NegativeCaseMismatch = new(
        "negative-case-mismatch",
        "Name what shows the negative case where one was found, and nothing where none was."
    );
}
