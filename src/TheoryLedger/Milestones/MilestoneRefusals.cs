using TheoryLedger.Ledger;

namespace TheoryLedger.Milestones;

public static class MilestoneRefusals
{
    public static readonly Refusal NoSuchPosition = new(
        "milestone-position-unknown",
        "Positions count from 1; name one, or none for the milestone's own."
    );
}
