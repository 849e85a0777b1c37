using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

/// <summary>Records that a participant now agrees to more, to less, or to nothing at all.</summary>
public sealed record ChangeConsent(Consent Consent, Words Reason) : Command, IChange<Participant>
{
    public Decision Decide(Participant state, Known known) =>
        Consent == state.Consent
            ? ParticipantRefusals.ConsentUnchanged
            : new ConsentChanged(Consent, Reason.Concerning(known.Target));
}
