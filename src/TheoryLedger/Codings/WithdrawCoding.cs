using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>Takes a coding back.</summary>
public sealed record WithdrawCoding(Words Reason) : Command, IChange<Coding>
{
    public Decision Decide(Coding state, Known known) =>
        state.Ended is { } refusal ? refusal : new CodingWithdrawn(Reason.Concerning(state.Concerns(known)));
}
