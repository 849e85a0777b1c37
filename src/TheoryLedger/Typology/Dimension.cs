using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>What decisions need to know of a dimension of the typology.</summary>
public sealed record Dimension(int Version, string Name, string Definition) : IFold<Dimension>, IVersioned
{
    public static Dimension Fold(Dimension? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, DimensionDefined e) => new Dimension(1, e.Name, e.Definition),
            ({ }, DimensionChanged e) => new Dimension(e.Version, e.Name, e.Definition),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
