using System.Collections.Immutable;
using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>What decisions need to know of a category.</summary>
/// <param name="Version">The version that stands.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Definition">What belongs in it.</param>
/// <param name="Items">What was put into it, and under which version of it.</param>
public sealed record Category(int Version, string Name, string Definition, ImmutableDictionary<Ref, int> Items)
    : IFold<Category>,
        IVersioned
{
    public static Category Fold(Category? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, CategoryDefined e) => new Category(1, e.Name, e.Definition, ImmutableDictionary<Ref, int>.Empty),
            ({ } c, CategoryChanged e) => c with { Version = e.Version, Name = e.Name, Definition = e.Definition },
            ({ } c, ItemClassified e) => c with { Items = c.Items.SetItem(e.Item, e.CategoryVersion) },
            ({ } c, ItemDeclassified e) => c with { Items = c.Items.Remove(e.Item) },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
