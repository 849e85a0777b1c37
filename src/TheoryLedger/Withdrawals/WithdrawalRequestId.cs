using TheoryLedger.Ledger;

namespace TheoryLedger.Withdrawals;

/// <summary>The identity of a request to withdraw or to erase.</summary>
public readonly record struct WithdrawalRequestId(Guid Value) : IId<WithdrawalRequestId>
{
    public static WithdrawalRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
