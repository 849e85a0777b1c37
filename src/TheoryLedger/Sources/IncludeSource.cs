using TheoryLedger.Ledger;
using TheoryLedger.Phases;

namespace TheoryLedger.Sources;

/// <summary>Takes a source into a phase of the review.</summary>
public sealed record IncludeSource(PhaseId InPhase, Words Reason) : Command, IChange<Source>
{
    public override IEnumerable<Guid> RestsOn => [InPhase.Value];

    public Decision Decide(Source state, Known known) =>
        state switch
        {
            _ when known.Find<Phase>(InPhase.Value) is null => Framing.Unknown("phase", InPhase.Value),
            { IsExcluded: true } => SourceRefusals.Excluded,
            _ when state.IncludedIn.Contains(InPhase) => SourceRefusals.Included,
            { Screenings.AreInConflict: true } => SourceRefusals.ScreeningInConflict,
            { Screenings.KeepOut: true } => SourceRefusals.ScreenedOut,
            _ => new SourceIncluded(InPhase, Reason),
        };
}
