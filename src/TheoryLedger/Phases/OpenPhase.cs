using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

/// <summary>Begins a phase of the review.</summary>
public sealed record OpenPhase(string Name, string? Aim = null, string? ExitCriterion = null)
    : Command,
        IStart<Phase>,
        INamed
{
    public override bool IsAboutPhases => true;

    public Decision Decide(Guid id, Known known) => new PhaseOpened(Name, Aim, ExitCriterion);
}
