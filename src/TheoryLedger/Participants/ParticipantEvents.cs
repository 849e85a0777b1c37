using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

public abstract record ParticipantEvent : LedgerEvent;

/// <summary>Somebody agreed to be interviewed.</summary>
/// <param name="Pseudonym">The only name the ledger knows them by.</param>
/// <param name="Group">The kind of stakeholder they are.</param>
/// <param name="Consent">What they agreed to.</param>
/// <param name="CutOff">Until when they were told they can withdraw.</param>
public sealed record ParticipantRecruited(string Pseudonym, string? Group, Consent Consent, EffectiveTime? CutOff)
    : ParticipantEvent;

/// <summary>What a participant agreed to.</summary>
/// <param name="Analysis">Whether what they said may be used at all; false withdraws it from use.</param>
/// <param name="Quotation">What may be shown of their words.</param>
/// <param name="Audience">To whom.</param>
public sealed record Consent(bool Analysis, QuotationConsent Quotation, QuotationAudience Audience);

/// <summary>A participant agreed to more, or to less.</summary>
public sealed record ConsentChanged(Consent Consent, Words Reason) : ParticipantEvent;
