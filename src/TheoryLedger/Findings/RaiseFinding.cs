using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Findings;

/// <summary>Asks the team something, or tells it what an audit found.</summary>
/// <param name="Kind">Whether it asks or asserts.</param>
/// <param name="Text">In the words of whoever raises it.</param>
/// <param name="On">What it is about.</param>
/// <param name="Settled">Why it leaves the team nothing to answer, and is closed as it is raised; none where it is open.</param>
public sealed record RaiseFinding(
    FindingKind Kind,
    Words Text,
    [PointsAt(Thing.Anything)] IReadOnlyList<Ref> On,
    Words? Settled = null
) : Command, IStart<Finding>
{
    public override bool MerelyMentions => true;

    // Auditors come when the work is done and its phases are closed.
    public override bool BelongsToNoPhase => true;

    public override IEnumerable<Guid> RestsOn => On.Select(r => r.Id);

    public Decision Decide(Guid id, Known known)
    {
        if (TheoryVersions.Check(On, known) is { } refusal)
        {
            return refusal;
        }

        var behind = known.PeopleBehind(On);
        var raised = new FindingRaised(Kind, Text.Concerning(behind), On);
        return Settled is null ? raised : Decision.Record(raised, new FindingClosed(Settled.Concerning(behind)));
    }
}
