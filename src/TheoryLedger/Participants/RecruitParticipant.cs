using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

/// <summary>Brings somebody who agreed to be interviewed into the review, under a pseudonym.</summary>
public sealed record RecruitParticipant(
    string Pseudonym,
    Consent Consent,
    string? Group = null,
    EffectiveTime? CutOff = null
) : Command, IStart<Participant>
{
    public Decision Decide(Guid id, Known known) =>
        Consent.Analysis
            ? new ParticipantRecruited(Pseudonym, Group, Consent, CutOff)
            : ParticipantRefusals.NeverAgreed;
}
