using TheoryLedger.Ledger;

namespace TheoryLedger.Findings;

/// <summary>Settles a finding, whether it was answered or is withdrawn.</summary>
public sealed record CloseFinding(Words Reason) : Command, IChange<Finding>
{
    public override bool BelongsToNoPhase => true;

    public Decision Decide(Finding state, Known known) =>
        state.IsOpen ? new FindingClosed(Reason.Concerning(known.PeopleBehind(state.On))) : FindingRefusals.Closed;
}
