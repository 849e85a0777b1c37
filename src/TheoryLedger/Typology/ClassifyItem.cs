using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>Puts a source or configuration into a category as it stands.</summary>
public sealed record ClassifyItem([PointsAt(Thing.Source | Thing.Configuration)] Ref Item, Words Reason)
    : Command,
        IChange<Category>
{
    public override IEnumerable<Guid> RestsOn => [Item.Id];

    // A category that has changed since may be judged again without pretending that the item had left it.
    public Decision Decide(Category state, Known known) =>
        state.Find(Item)?.CategoryVersion == state.Version
            ? TypologyRefusals.Classified
            : new ItemClassified(Item, state.Version, Reason);
}
