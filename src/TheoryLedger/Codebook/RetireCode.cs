using TheoryLedger.Ledger;

namespace TheoryLedger.Codebook;

/// <summary>Takes a code out of use.</summary>
public sealed record RetireCode(Words Reason) : Command, IChange<Code>
{
    public Decision Decide(Code state, Known known) => state.Ended is { } refusal ? refusal : new CodeRetired(Reason);
}
