using TheoryLedger.Ledger;

namespace TheoryLedger.Findings;

public static class FindingRefusals
{
    public static readonly Refusal ChangeNotLater = new(
        "finding-change-not-later",
        "The version named in 'changes' is one that the finding was raised on, or older; name the version that came of it."
    );

    public static readonly Refusal Closed = new(
        "finding-closed",
        "The finding is closed; raise a new one that refers to it."
    );
}
