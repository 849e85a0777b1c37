using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

public static class PhaseRefusals
{
    public static readonly Refusal Closed = new(
        "phase-closed",
        "The phase is closed; name an open one, reopen it, or say in decidedAt when before its closing this was decided."
    );

    public static readonly Refusal Open = new("phase-open", "The phase is open already.");
}
