using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Says that two sources belong together, so that they are not counted as independent.</summary>
public sealed record LinkKinship(SourceId Sibling, Kinship Kinship, Words Reason) : Command, IChange<Source>
{
    public override IEnumerable<Guid> RestsOn => [Sibling.Value];

    public Decision Decide(Source state, Known known) =>
        known.Find<Source>(Sibling.Value) switch
        {
            null => Framing.Unknown("source", Sibling.Value),
            _ when Sibling.Value == known.Target => SourceRefusals.OwnKin,
            { } sibling when Links(state, Sibling) || Links(sibling, new(known.Target)) => SourceRefusals.KinshipLinked,
            _ => new KinshipLinked(Sibling, Kinship, Reason),
        };

    private bool Links(Source source, SourceId sibling) =>
        source.Kin.Any(k => k.Sibling == sibling && k.Kinship == Kinship);
}
