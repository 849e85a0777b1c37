using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>Puts a source or configuration into a category as it stands.</summary>
public sealed record ClassifyItem(
    [PointsAt(Thing.Source | Thing.Configuration, AtVersion = true)] Ref Item,
    Words Reason
) : Command, IChange<Category>
{
    public override IEnumerable<Guid> RestsOn => [Item.Id];

    // What has changed since, be it category or item, may be judged again without pretending that the item had left it.
    public Decision Decide(Category state, Known known) =>
        state.Find(Item) switch
        {
            _ when Item.Part is not null => TypologyRefusals.OnlyWhole,
            { } there when there == new Classified(Item, state.Version) => TypologyRefusals.Classified,
            _ => new ItemClassified(Item, state.Version, Reason),
        };
}
