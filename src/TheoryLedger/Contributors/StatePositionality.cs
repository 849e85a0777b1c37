using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

/// <summary>Says where a contributor stands, or what might bias them.</summary>
public sealed record StatePositionality(PositionKind Kind, Words Statement) : Command, IChange<Contributor>
{
    public Decision Decide(Contributor state, Known known) =>
        state.HasLeft ? ContributorRefusals.Left : new PositionalityStated(Kind, Statement.Concerning(known.Target));
}
