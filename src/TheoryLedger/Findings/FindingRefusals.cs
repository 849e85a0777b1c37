using TheoryLedger.Ledger;

namespace TheoryLedger.Findings;

public static class FindingRefusals
{
    public static readonly Refusal Closed = new(
        "finding-closed",
        "The finding is closed; raise a new one that refers to it."
    );
}
