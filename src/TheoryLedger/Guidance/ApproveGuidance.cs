using TheoryLedger.Ledger;

namespace TheoryLedger.Guidance;

/// <summary>Approves the version of guidance that stands for use.</summary>
public sealed record ApproveGuidance(Words Reason) : Command, IChange<PieceOfGuidance>
{
    public Decision Decide(PieceOfGuidance state, Known known) =>
        state.ApprovedVersion == state.Version
            ? GuidanceRefusals.Approved
            : new GuidanceApproved(state.Version, Reason);
}
