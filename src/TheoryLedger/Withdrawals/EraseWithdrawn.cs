using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Withdrawals;

/// <summary>Has an erasure carried out that two people approved.</summary>
public sealed record EraseWithdrawn : Command, IChange<WithdrawalRequest>
{
    /// <summary>So many facts are named in one, which keeps each small enough to be read at once.</summary>
    private const int Together = 5_000;

    /// <summary>Whose keys are destroyed.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Subjects { get; init; } = [];

    /// <summary>The words that nobody can open any more.</summary>
    [JsonIgnore]
    public IReadOnlyList<FieldsOfFact> Erased { get; init; } = [];

    /// <summary>Accounts whose approval nobody answers for any more.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Gone { get; init; } = [];

    public override bool BelongsToNoPhase => true;

    public Decision Decide(WithdrawalRequest state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Approving.Check(state) switch
        {
            { } refusal => refusal,
            _ when state.Approvers.Count < 2 => WithdrawalRefusals.NotApproved,
            _ when state.Approvers.Except(Gone).Count() < 2 => WithdrawalRefusals.ApproverGone,
            _ => Record(state),
        };
    }

    private Decision.Accepted Record(WithdrawalRequest state) =>
        Decision.Record([
            .. (
                Erased is []
                    ?
                    [
                        [],
                    ]
                    : Erased.Chunk(Together)
            ).Select(
                (fields, i) =>
                    new ContentErased(
                        i == 0 ? Subjects : [],
                        state.Decided!.Scope,
                        state.Decided.Basis,
                        [.. state.Approvers.Except(Gone).Take(2)],
                        fields
                    )
            ),
        ]);
}
