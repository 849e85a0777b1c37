using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>Defines a category on a dimension.</summary>
public sealed record DefineCategory(DimensionId DimensionId, string Name, string Definition, Words Reason)
    : Command,
        IStart<Category>
{
    public override IEnumerable<Guid> RestsOn => [DimensionId.Value];

    public Decision Decide(Guid id, Known known) =>
        known.Find<Dimension>(DimensionId.Value) is null
            ? Framing.Unknown("dimension", DimensionId.Value)
            : new CategoryDefined(DimensionId, Name, Definition, Reason);
}
