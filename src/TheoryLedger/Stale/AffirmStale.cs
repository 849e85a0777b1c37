using TheoryLedger.Ledger;

namespace TheoryLedger.Stale;

/// <summary>Says of many things at once, for one reason, that they hold though what they were made under has changed.</summary>
/// <param name="Items">Codings, constructs, configurations, programme theories or guidance, each as it was seen.</param>
/// <param name="Why">Why all of them hold; it becomes the reason of each.</param>
public sealed record AffirmStale(IReadOnlyList<SeenThing> Items, Reasoning Why) : TheoryChange(Why), IChangeSeveral
{
    public Decision Decide(Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var facts = new List<Fact>();
        foreach (var item in Items)
        {
            switch (Affirm(item.Id, known))
            {
                case Decision.Refused(var refusal):
                    return StaleRefusals.Of(item.Id, refusal);
                case Decision.Accepted(var own):
                    facts.AddRange(own.Select(fact => fact with { Stream = item.Id }));
                    break;
            }
        }

        return new Decision.Accepted(facts);
    }

    private Decision Affirm(Guid id, Known known) =>
        known.Find<IState>(id) switch
        {
            null => Framing.Unknown("thing", id),
            IAffirmable thing => thing.Affirm(Why, known),
            _ => StaleRefusals.NotAffirmed,
        };
}
