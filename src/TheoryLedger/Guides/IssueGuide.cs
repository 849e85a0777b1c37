using TheoryLedger.Ledger;

namespace TheoryLedger.Guides;

/// <summary>Makes a guide for interviews or focus groups, and says which theories it is to test.</summary>
public sealed record IssueGuide(
    string Title,
    string Text,
    [PointsAt(Thing.Theory, AtVersion = true)] IReadOnlyList<Ref> Tests
) : Command, IStart<Guide>
{
    public override IEnumerable<Guid> RestsOn => Tests.Select(t => t.Id);

    public Decision Decide(Guid id, Known known) => new GuideIssued(Title, Text, Tests);
}
