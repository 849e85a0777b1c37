using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Settles what reviewers disagree about when they screened a source.</summary>
public sealed record ResolveScreening(ScreeningStage Stage, ScreeningVerdict Verdict, Words Reason)
    : Command,
        IChange<Source>
{
    public Decision Decide(Source state, Known known) =>
        state.Screenings switch
        {
            var s when !s.DifferAt(Stage) => SourceRefusals.ScreeningNotInConflict,
            var s when s.AreSettledAt(Stage) => SourceRefusals.ScreeningResolved,
            _ => new ScreeningConflictResolved(Stage, Verdict, Reason),
        };
}
