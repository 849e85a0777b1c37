using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Loosens a code from a construct it was tied to.</summary>
public sealed record UntieCode(ConstructId Construct, Words Reason) : Command, IChange<Code>
{
    public override IEnumerable<Guid> RestsOn => [Construct.Value];

    public Decision Decide(Code state, Known known) =>
        state switch
        {
            { Ended: { } refusal } => refusal,
            _ when !state.Constructs.Contains(Construct) => CodeRefusals.NotTied,
            _ => new CodeUntied(Construct, Reason),
        };
}
