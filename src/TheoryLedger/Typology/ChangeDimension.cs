using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>Renames or redefines a dimension.</summary>
public sealed record ChangeDimension(string Name, string Definition, Words Reason) : Command, IChange<Dimension>
{
    public Decision Decide(Dimension state, Known known) =>
        Name == state.Name && Definition == state.Definition
            ? TypologyRefusals.DimensionUnchanged
            : new DimensionChanged(state.Version + 1, Name, Definition, Reason);
}
