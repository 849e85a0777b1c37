using TheoryLedger.Ledger;

namespace TheoryLedger.Withdrawals;

/// <summary>Notes what whoever asked was told.</summary>
public sealed record AnswerWithdrawal(Words Answer) : Command, IChange<WithdrawalRequest>
{
    public override bool BelongsToNoPhase => true;

    public Decision Decide(WithdrawalRequest state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Decided is null
            ? WithdrawalRefusals.NotDecided
            : new WithdrawalAnswered(Answer.Concerning(state.LeansOn));
    }
}
