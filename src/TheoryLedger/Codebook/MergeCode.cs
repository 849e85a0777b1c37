using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Gives a code up in favour of another; its codings stay where they were made.</summary>
public sealed record MergeCode(CodeId Into, Words Reason) : Command, IChange<Code>
{
    public override IEnumerable<Guid> RestsOn => [Into.Value];

    public Decision Decide(Code state, Known known) =>
        state switch
        {
            { Ended: { } refusal } => refusal,
            _ when Into.Value == known.Target => CodeRefusals.MergedIntoItself,
            _ when Code.Check(Into, known) is { } refusal => refusal,
            _ => Decision
                .Record(new CodeMerged(Into, Reason))
                .And(Into.Value, new CodeAbsorbed(new CodeId(known.Target), Reason)),
        };
}
