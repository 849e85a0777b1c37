using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.SubstantiveTheories;

/// <summary>What decisions need to know of a formal theory borrowed to explain: that it was adopted.</summary>
public sealed record SubstantiveTheory(string Name) : IFold<SubstantiveTheory>
{
    public static SubstantiveTheory Fold(SubstantiveTheory? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, SubstantiveTheoryAdopted e) => new SubstantiveTheory(e.Name),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
