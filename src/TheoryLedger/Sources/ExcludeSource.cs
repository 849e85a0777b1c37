using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Takes a source out again.</summary>
public sealed record ExcludeSource(Words Reason) : Command, IChange<Source>
{
    public Decision Decide(Source state, Known known) =>
        state.IsExcluded ? SourceRefusals.Excluded : new SourceExcluded(Reason);
}
