using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Puts a code under another one, or at the top if none is named.</summary>
public sealed record MoveCode(Words Reason, CodeId? Parent = null) : Command, IChange<Code>
{
    public override IEnumerable<Guid> RestsOn => Parent is { } parent ? [parent.Value] : [];

    public Decision Decide(Code state, Known known) =>
        state switch
        {
            { Ended: { } refusal } => refusal,
            _ when Parent == state.Parent => CodeRefusals.ParentUnchanged,
            _ when Upwards(known).Contains(known.Target) => CodeRefusals.UnderItself,
            _ when Parent is { } parent && Code.Check(parent, known) is { } refusal => refusal,
            _ => new CodeMoved(Parent, Reason),
        };

    private IEnumerable<Guid> Upwards(Known known)
    {
        for (var id = Parent?.Value; id is { } above; id = known.Find<Code>(above)?.Parent?.Value)
        {
            yield return above;
        }
    }
}
