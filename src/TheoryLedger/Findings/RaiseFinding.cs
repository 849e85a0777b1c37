using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Findings;

/// <summary>Asks the team something, or tells it what an audit found.</summary>
public sealed record RaiseFinding(FindingKind Kind, Words Text, [PointsAt(Thing.Anything)] IReadOnlyList<Ref> On)
    : Command,
        IStart<Finding>
{
    public override bool MerelyMentions => true;

    // Auditors come when the work is done and its phases are closed.
    public override bool BelongsToNoPhase => true;

    public override IEnumerable<Guid> RestsOn => On.Select(r => r.Id);

    public Decision Decide(Guid id, Known known) =>
        TheoryVersions.Check(On, known) is { } refusal
            ? refusal
            : new FindingRaised(Kind, Text.Concerning(known.PeopleBehind(On)), On);
}
