using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>Defines a dimension along which sources or configurations differ.</summary>
public sealed record DefineDimension(string Name, string Definition, Words Reason) : Command, IStart<Dimension>
{
    public Decision Decide(Guid id, Known known) => new DimensionDefined(Name, Definition, Reason);
}
