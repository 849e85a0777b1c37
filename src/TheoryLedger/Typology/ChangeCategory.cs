using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>Renames or redefines a category.</summary>
public sealed record ChangeCategory(string Name, string Definition, Words Reason) : Command, IChange<Category>
{
    public Decision Decide(Category state, Known known) =>
        Name == state.Name && Definition == state.Definition
            ? TypologyRefusals.CategoryUnchanged
            : new CategoryChanged(state.Version + 1, Name, Definition, Reason);
}
