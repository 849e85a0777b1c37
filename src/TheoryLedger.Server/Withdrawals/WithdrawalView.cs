using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>A request to withdraw or to erase, and what became of it.</summary>
/// <param name="Participant">Who asked; none where single fields are to be erased.</param>
/// <param name="Asked">How far it is to go.</param>
/// <param name="Fields">The single fields.</param>
/// <param name="Request">What they said, or why.</param>
/// <param name="Received">When, and by whom it was taken in.</param>
public sealed record WithdrawalView(
    Guid? Participant,
    WithdrawalScope? Asked,
    IReadOnlyList<FieldsOfFact> Fields,
    Words Request,
    Taken Received
) : View, IView<WithdrawalView>
{
    public static string Concept => "withdrawals";

    public WithdrawalState State { get; init; }

    public WithdrawalDecisionView? Decided { get; init; }

    public IReadOnlyList<WithdrawalAnswerView> Answers { get; init; } = [];

    /// <summary>The two people who approved the erasure.</summary>
    public IReadOnlyList<ErasureApprovalView> Approvals { get; init; } = [];

    public ErasureView? Erased { get; init; }

    IEnumerable<Edge> IView<WithdrawalView>.Edges =>
        Participant is { } id ? [new Edge("withdrawal-of", id)] : Array.Empty<Edge>();

    public static WithdrawalView Apply(WithdrawalView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, WithdrawalRequested e) => new(e.ParticipantId.Value, e.Asked, [], e.Request, At(fact)),
            (null, FieldErasureRequested e) => new(null, null, e.Fields, e.Request, At(fact)),
            ({ } v, WithdrawalDecided e) => v with
            {
                State = StateOf(e.Answer),
                Decided = new(e.Answer, e.Scope, e.Basis, e.CutOffTold, e.Reason, At(fact)),
            },
            ({ } v, WithdrawalAnswered e) => v with { Answers = [.. v.Answers, new(e.Answer, At(fact))] },
            ({ } v, ErasureApproved e) => v with { Approvals = [.. v.Approvals, ErasureApprovalView.Of(e, At(fact))] },
            ({ } v, ContentErased e) => v with
            {
                State = WithdrawalState.Erased,
                Erased = After(v.Erased, e, At(fact)),
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private static Taken At(Recorded fact) => Taken.In(fact.Envelope);

    private static WithdrawalState StateOf(WithdrawalAnswer answer) =>
        answer switch
        {
            WithdrawalAnswer.Granted => WithdrawalState.Granted,
            WithdrawalAnswer.PartlyGranted => WithdrawalState.PartlyGranted,
            _ => WithdrawalState.Refused,
        };

    // What was too much for one fact is told by several.
    private static ErasureView After(ErasureView? before, ContentErased e, Taken taken) =>
        before is null
            ? new(e.Subjects, e.Basis, e.Fields.Sum(f => f.Pointers.Count), taken)
            : before with
            {
                Fields = before.Fields + e.Fields.Sum(f => f.Pointers.Count),
            };
}

/// <summary>What was decided on a request.</summary>
public sealed record WithdrawalDecisionView(
    WithdrawalAnswer Answer,
    WithdrawalScope? Scope,
    ErasureBasis Basis,
    EffectiveTime? CutOffTold,
    Words Reason,
    Taken Taken
);

/// <summary>What whoever asked was told.</summary>
public sealed record WithdrawalAnswerView(Words Answer, Taken Taken);

/// <summary>Somebody approved an erasure.</summary>
/// <param name="Approver">Their account.</param>
/// <param name="LinkFrom">The account that sent them a link, where they had no account of their own.</param>
/// <param name="Name">Who they are, where they came by a link.</param>
public sealed record ErasureApprovalView(Guid Approver, Guid? LinkFrom, Words? Name, Taken Taken)
{
    internal static ErasureApprovalView Of(ErasureApproved e, Taken taken) =>
        new(e.Approver, e.LinkFrom, e.Name, taken);
}

/// <summary>What was erased.</summary>
/// <param name="Subjects">Whose keys were destroyed as a whole.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Fields">How many fields.</param>
public sealed record ErasureView(IReadOnlyList<Guid> Subjects, ErasureBasis Basis, int Fields, Taken Taken);

/// <summary>How far a request has come.</summary>
public enum WithdrawalState
{
    [JsonStringEnumMemberName("received")]
    Received,

    [JsonStringEnumMemberName("granted")]
    Granted,

    [JsonStringEnumMemberName("partly-granted")]
    PartlyGranted,

    [JsonStringEnumMemberName("refused")]
    Refused,

    [JsonStringEnumMemberName("erased")]
    Erased,
}
