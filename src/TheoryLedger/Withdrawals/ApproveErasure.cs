using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Withdrawals;

/// <summary>Approves an erasure that was decided on; it takes two different people.</summary>
public sealed record ApproveErasure : Command, IChange<WithdrawalRequest>
{
    /// <summary>The account of whoever approves: the caller's, never said.</summary>
    [JsonIgnore]
    public Guid Approver { get; init; }

    /// <summary>The account that sent the link which they came by.</summary>
    [JsonIgnore]
    public Guid? LinkFrom { get; init; }

    /// <summary>Who they are, where they came by a link.</summary>
    [JsonIgnore]
    public Words? Name { get; init; }

    /// <summary>Accounts whose earlier approval nobody answers for any more.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Gone { get; init; } = [];

    public override bool BelongsToNoPhase => true;

    public Decision Decide(WithdrawalRequest state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Approving.Check(state) switch
        {
            { } refusal => refusal,
            _ when state.Approvers.Contains(Approver) => WithdrawalRefusals.ApprovedByYou,
            _ when state.Approvers.Except(Gone).Count() > 1 => WithdrawalRefusals.ApprovedTwice,
            _ => new ErasureApproved(Approver, LinkFrom, Name),
        };
    }
}

/// <summary>Whether an erasure can be approved or carried out.</summary>
public static class Approving
{
    public static Refusal? Check(WithdrawalRequest state) =>
        state switch
        {
            { Decided: null } => WithdrawalRefusals.NotDecided,
            { IsErasing: false } => WithdrawalRefusals.NothingToErase,
            { IsErased: true } => WithdrawalRefusals.Erased,
            _ => null,
        };
}
