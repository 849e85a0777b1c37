using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>What decisions need to know of a category.</summary>
/// <param name="Version">The version that stands.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Definition">What belongs in it.</param>
/// <param name="Items">What was put into it, each thing once, whichever version of it was looked at.</param>
public sealed record Category(int Version, string Name, string Definition, IReadOnlyList<Classified> Items)
    : IFold<Category>,
        IVersioned
{
    public static Category Fold(Category? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, CategoryDefined e) => new Category(1, e.Name, e.Definition, []),
            ({ } c, CategoryChanged e) => c with { Version = e.Version, Name = e.Name, Definition = e.Definition },
            ({ } c, ItemClassified e) => c with { Items = [.. c.Without(e.Item), new(e.Item, e.CategoryVersion)] },
            ({ } c, ItemDeclassified e) => c with { Items = [.. c.Without(e.Item)] },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    /// <summary>How a thing was put into it; none if it is not there.</summary>
    public Classified? Find(Ref item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Items.FirstOrDefault(classified => classified.Item.Id == item.Id);
    }

    private IEnumerable<Classified> Without(Ref item) => Items.Where(classified => classified.Item.Id != item.Id);
}

/// <summary>An item of a category.</summary>
/// <param name="Item">What was put into it, in the version that was looked at.</param>
/// <param name="CategoryVersion">The version of the category then.</param>
public sealed record Classified(Ref Item, int CategoryVersion);
