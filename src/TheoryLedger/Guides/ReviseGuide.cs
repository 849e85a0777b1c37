using TheoryLedger.Ledger;

namespace TheoryLedger.Guides;

/// <summary>Changes what a guide asks, or which theories it tests.</summary>
public sealed record ReviseGuide(
    string Text,
    [PointsAt(Thing.Theory, AtVersion = true)] IReadOnlyList<Ref> Tests,
    Words Reason
) : Command, IChange<Guide>
{
    public override IEnumerable<Guid> RestsOn => Tests.Select(t => t.Id);

    public Decision Decide(Guide state, Known known) =>
        Text == state.Text && Tests.ToHashSet().SetEquals(state.Tests)
            ? GuideRefusals.Unchanged
            : new GuideRevised(state.Version + 1, Text, Tests, Reason);
}
