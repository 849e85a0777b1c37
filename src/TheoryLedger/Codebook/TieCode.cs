using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Ties a code to a construct of the theory.</summary>
public sealed record TieCode(ConstructId Construct, Words Reason) : Command, IChange<Code>
{
    public override IEnumerable<Guid> RestsOn => [Construct.Value];

    public Decision Decide(Code state, Known known) =>
        state switch
        {
            { Ended: { } refusal } => refusal,
            _ when !known.Exists(Construct.Value) => Framing.Unknown("construct", Construct.Value),
            _ when state.Constructs.Contains(Construct) => CodeRefusals.Tied,
            _ => new CodeTied(Construct, Reason),
        };
}
