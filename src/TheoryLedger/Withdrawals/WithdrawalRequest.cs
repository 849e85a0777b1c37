using System.Diagnostics;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Withdrawals;

/// <summary>What decisions need to know of a request to withdraw or to erase.</summary>
/// <param name="ParticipantId">Who asked; none where single fields are to be erased.</param>
/// <param name="Asked">How far it is to go; none for single fields.</param>
/// <param name="Fields">The single fields.</param>
public sealed record WithdrawalRequest(
    ParticipantId? ParticipantId,
    WithdrawalScope? Asked,
    IReadOnlyList<FieldsOfFact> Fields
) : IFold<WithdrawalRequest>
{
    public WithdrawalDecided? Decided { get; init; }

    /// <summary>The accounts of those who approved the erasure.</summary>
    public IReadOnlyList<Guid> Approvers { get; init; } = [];

    /// <summary>By approver without an account of their own, the account that sent them the link.</summary>
    public IReadOnlyDictionary<Guid, Guid> LinksFrom { get; init; } = new Dictionary<Guid, Guid>();

    public bool IsErased { get; init; }

    /// <summary>Whether what was decided has anything erased.</summary>
    public bool IsErasing =>
        Decided is { Answer: not WithdrawalAnswer.Refused } decided
        && (ParticipantId is null || decided.Scope > WithdrawalScope.StopUse);

    /// <summary>Who answers for an approval: the approver, or whoever sent them a link.</summary>
    public Guid AnswersFor(Guid approver) => LinksFrom.GetValueOrDefault(approver, approver);

    public IEnumerable<Guid> LeansOn => ParticipantId is { } id ? [id.Value] : [];

    public static WithdrawalRequest Fold(WithdrawalRequest? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, WithdrawalRequested e) => new(e.ParticipantId, e.Asked, []),
            (null, FieldErasureRequested e) => new(null, null, e.Fields),
            ({ } w, WithdrawalDecided e) => w with { Decided = e },
            ({ } w, WithdrawalAnswered) => w,
            ({ } w, ErasureApproved e) => w with
            {
                Approvers = [.. w.Approvers, e.Approver],
                LinksFrom = e.LinkFrom is { } sender
                    ? new Dictionary<Guid, Guid>(w.LinksFrom) { [e.Approver] = sender }
                    : w.LinksFrom,
            },
            ({ } w, ContentErased) => w with { IsErased = true },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
