using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

/// <summary>Ends a phase.</summary>
public sealed record ClosePhase(Words Reason) : Command, IChange<Phase>
{
    public override bool IsAboutPhases => true;

    public Decision Decide(Phase state, Known known) =>
        !state.IsOpen ? PhaseRefusals.Closed
        : IsBeforeItBegan(known) ? PhaseRefusals.NotBegun
        : new PhaseClosed(Reason);

    // An open phase last changed when it was opened, or taken up again.
    private bool IsBeforeItBegan(Known known) =>
        DecidedAt?.NotAfter < known.LastChanges.GetValueOrDefault(known.Target)?.Effective.NotBefore;
}
