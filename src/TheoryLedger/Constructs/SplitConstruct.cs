using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Divides a construct into parts, each of which begins as a construct of its own.</summary>
public sealed record SplitConstruct(IReadOnlyList<ConstructPart> Parts, Reasoning Why)
    : TheoryChange(Why),
        IChange<Construct>
{
    public override IEnumerable<string?> PublicWording => Parts.SelectMany(p => new[] { p.Name, p.Definition });

    public Decision Decide(Construct state, Known known) =>
        state switch
        {
            { IsOpen: false } => ConstructRefusals.Closed(state),
            _ when Parts.Count < 2 || Parts.DistinctBy(p => p.Name).Count() < Parts.Count =>
                ConstructRefusals.PartsMissing,
            _ => Divide(new Ref(known.Target, state.Version), [.. Parts.Select(_ => new ConstructId(known.NewId()))]),
        };

    private Decision.Accepted Divide(Ref whole, IReadOnlyList<ConstructId> ids) =>
        ids.Zip(Parts)
            .Aggregate(
                Decision.Record(new ConstructSplit(ids, Why)),
                (decision, part) => decision.And(part.First.Value, part.Second.Begin(whole, Why))
            );
}

/// <summary>One part of a construct that is divided, in full.</summary>
public sealed record ConstructPart(
    string Name,
    string Definition,
    ConstructKind Kind,
    Standing Standing,
    Novelty Novelty
)
{
    public ConstructDefined Begin(Ref whole, Reasoning why) =>
        new(Name, Definition, Kind, Standing, new ConstructOrigin(ConstructOriginKind.Split, [whole]), Novelty, why);
}
