using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Lets a construct go into another. What used it is left as it is, to be looked at again.</summary>
public sealed record MergeConstruct(ConstructId Into, Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, Into.Value];

    public Decision Decide(Construct state, Known known) =>
        (state, known.Find<Construct>(Into.Value)) switch
        {
            ({ IsOpen: false }, _) => ConstructRefusals.Closed(state),
            _ when Into.Value == known.Target => ConstructRefusals.IntoItself,
            (_, null) => Framing.Unknown("construct", Into.Value),
            (_, { IsOpen: false }) => ConstructRefusals.ClosedTarget,
            _ => Decision
                .Record(new ConstructMerged(Into, Why))
                .And(Into.Value, new ConstructAbsorbed(new ConstructId(known.Target), Why)),
        };
}
