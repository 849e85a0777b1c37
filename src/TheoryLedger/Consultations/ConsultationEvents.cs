using TheoryLedger.Ledger;

namespace TheoryLedger.Consultations;

public abstract record ConsultationEvent : LedgerEvent;

/// <summary>Stakeholders were asked.</summary>
/// <param name="Group">Who was asked, as a group.</param>
/// <param name="Attendance">How many came; none where it is not known.</param>
/// <param name="Put">The theory versions that were put to them.</param>
/// <param name="Questions">What they were asked.</param>
public sealed record ConsultationHeld(string Group, int? Attendance, IReadOnlyList<Ref> Put, Words? Questions)
    : ConsultationEvent;

/// <summary>Stakeholders advised something.</summary>
public sealed record AdviceGiven(AdviceId AdviceId, Words Advice, IReadOnlyList<Ref> About) : ConsultationEvent;

/// <summary>The team answered advice: with the revision that it caused, or why it caused none.</summary>
public sealed record AdviceAnswered(AdviceId AdviceId, AdviceResponse Response, Ref? Revision, Words Reason)
    : ConsultationEvent;
