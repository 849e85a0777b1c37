using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Guidance;

/// <summary>Approves the version of guidance that stands for use.</summary>
public sealed record ApproveGuidance(Words Reason) : Command, IChange<PieceOfGuidance>
{
    public Decision Decide(PieceOfGuidance state, Known known) =>
        state.ApprovedVersion == state.Version ? GuidanceRefusals.Approved
        : state.LeansOn.Any(id => IsRefuted(known.Find<IState>(id))) ? GuidanceRefusals.OnRefuted
        : new GuidanceApproved(state.Version, Reason);

    private static bool IsRefuted(IState? ground) =>
        ground
            is Configuration { Status: ConfigurationStatus.Refuted }
                or Construct { Status: ConstructStatus.Refuted }
                or ProgrammeTheory { IsOpen: false };
}
