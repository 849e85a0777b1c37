using TheoryLedger.Ledger;

namespace TheoryLedger.Milestones;

public static class MilestoneRefusals
{
    public static readonly Refusal NoSuchPosition = new(
        "milestone-position-unknown",
        "Name a position that the review has reached, from 1, or none for the milestone's own."
    );
}
