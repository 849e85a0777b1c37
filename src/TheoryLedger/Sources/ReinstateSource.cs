using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Lets a source in again that had been taken out.</summary>
public sealed record ReinstateSource(Words Reason) : Command, IChange<Source>
{
    public Decision Decide(Source state, Known known) =>
        state.IsExcluded ? new SourceReinstated(Reason) : SourceRefusals.NotExcluded;
}
