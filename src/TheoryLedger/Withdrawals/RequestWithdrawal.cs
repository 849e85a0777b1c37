using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Withdrawals;

/// <summary>Takes in that a participant asks for what they said to be used no more, or to be erased.</summary>
public sealed record RequestWithdrawal(ParticipantId ParticipantId, WithdrawalScope Asked, Words Request)
    : Command,
        IStart<WithdrawalRequest>
{
    public override IEnumerable<Guid> RestsOn => [ParticipantId.Value];

    public override bool MerelyMentions => true;

    public override bool BelongsToNoPhase => true;

    public Decision Decide(Guid id, Known known) =>
        known.Find<Participant>(ParticipantId.Value) is null
            ? Framing.Unknown("participant", ParticipantId.Value)
            : new WithdrawalRequested(ParticipantId, Asked, Request.Concerning(ParticipantId.Value));
}
