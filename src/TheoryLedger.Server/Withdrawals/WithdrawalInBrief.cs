using TheoryLedger.Ledger;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>A request to withdraw without what was said in it: when it came, what was decided, and what was erased.</summary>
/// <param name="Id">The request.</param>
/// <param name="IsOfPerson">Whether somebody who spoke withdraws; otherwise single fields are to go.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Received">When it was received.</param>
/// <param name="Scope">What was granted; none where nothing was.</param>
/// <param name="Decided">When that was decided.</param>
/// <param name="Erased">When it was erased.</param>
/// <param name="Fields">How many fields were erased.</param>
public sealed record WithdrawalInBrief(
    Guid Id,
    bool IsOfPerson,
    WithdrawalState State,
    EffectiveTime Received,
    WithdrawalScope? Scope,
    EffectiveTime? Decided,
    EffectiveTime? Erased,
    int Fields
)
{
    internal static WithdrawalInBrief Of(WithdrawalView view) =>
        new(
            view.Id,
            view.Participant is not null,
            view.State,
            view.Received.DecidedAt,
            view.Decided?.Scope,
            view.Decided?.Taken.DecidedAt,
            view.Erased?.Taken.DecidedAt,
            view.Erased?.Fields ?? 0
        );
}
