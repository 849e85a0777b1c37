using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

public static class PhaseRefusals
{
    public static readonly Refusal Closed = new(
        "phase-closed",
        "The phase is closed; name an open one, reopen it, or say in decidedAt when before its closing this was decided."
    );

    public static readonly Refusal NotBegun = new(
        "phase-not-begun",
        "The phase had not begun by then; say in decidedAt when it ended, which is after it began."
    );

    public static readonly Refusal Open = new("phase-open", "The phase is open already.");
}
