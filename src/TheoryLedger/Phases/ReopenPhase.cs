using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

/// <summary>Takes up a phase that had ended.</summary>
public sealed record ReopenPhase(Words Reason) : Command, IChange<Phase>
{
    public override bool IsAboutPhases => true;

    public Decision Decide(Phase state, Known known) => state.IsOpen ? PhaseRefusals.Open : new PhaseReopened(Reason);
}
