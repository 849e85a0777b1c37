using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

/// <summary>Takes a source or configuration out of a category.</summary>
public sealed record DeclassifyItem([PointsAt(Thing.Source | Thing.Configuration)] Ref Item, Words Reason)
    : Command,
        IChange<Category>
{
    public override bool MerelyMentions => true;

    public override IEnumerable<Guid> RestsOn => [Item.Id];

    public Decision Decide(Category state, Known known) =>
        state.Find(Item) is { } there ? new ItemDeclassified(there.Item, Reason) : TypologyRefusals.NotClassified;
}
