using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

/// <summary>Ends a phase.</summary>
public sealed record ClosePhase(Words Reason) : Command, IChange<Phase>
{
    public override bool IsAboutPhases => true;

    public Decision Decide(Phase state, Known known) => state.IsOpen ? new PhaseClosed(Reason) : PhaseRefusals.Closed;
}
