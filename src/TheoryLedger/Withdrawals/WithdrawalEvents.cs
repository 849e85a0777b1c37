using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Withdrawals;

public abstract record WithdrawalEvent : LedgerEvent;

/// <summary>A participant asked that what they said be used no more, or be erased.</summary>
/// <param name="ParticipantId">Who asked, under their pseudonym.</param>
/// <param name="Asked">How far it is to go.</param>
/// <param name="Request">What they said.</param>
public sealed record WithdrawalRequested(ParticipantId ParticipantId, WithdrawalScope Asked, Words Request)
    : WithdrawalEvent;

/// <summary>Somebody asked that words be erased which should never have been written, such as a name in a memo.</summary>
/// <param name="Fields">The words, by the facts that commit to them.</param>
/// <param name="Request">Why.</param>
public sealed record FieldErasureRequested(IReadOnlyList<FieldsOfFact> Fields, Words Request) : WithdrawalEvent;

/// <summary>It was decided how far a request is followed.</summary>
/// <param name="Answer">Granted, partly granted, or refused.</param>
/// <param name="Scope">How far; none where it was refused, or asked for single fields.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="CutOffTold">Until when the participant had been told that they can withdraw.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawalDecided(
    WithdrawalAnswer Answer,
    WithdrawalScope? Scope,
    ErasureBasis Basis,
    EffectiveTime? CutOffTold,
    Words Reason
) : WithdrawalEvent;

/// <summary>Whoever asked was told what became of it.</summary>
public sealed record WithdrawalAnswered(Words Answer) : WithdrawalEvent;

/// <summary>One of the two people whom an erasure needs approved it.</summary>
/// <param name="Approver">Their pseudonymous account.</param>
/// <param name="LinkFrom">The account that sent them a link, where they had no account of their own.</param>
/// <param name="Name">Who they are, where no account says so.</param>
public sealed record ErasureApproved(Guid Approver, Guid? LinkFrom, Words? Name) : WithdrawalEvent;

/// <summary>Words were erased: their keys are destroyed, and nobody can read them any more.</summary>
/// <param name="Subjects">Whose keys were destroyed as a whole.</param>
/// <param name="Scope">How far it went; none for single fields.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Approvers">The accounts of the two who approved it.</param>
/// <param name="Fields">The words, by the facts that commit to them.</param>
public sealed record ContentErased(
    IReadOnlyList<Guid> Subjects,
    WithdrawalScope? Scope,
    ErasureBasis Basis,
    IReadOnlyList<Guid> Approvers,
    IReadOnlyList<FieldsOfFact> Fields
) : WithdrawalEvent;

/// <summary>Protected words of one fact.</summary>
/// <param name="EventId">The fact.</param>
/// <param name="Pointers">Where in it, as JSON pointers.</param>
public sealed record FieldsOfFact(Guid EventId, IReadOnlyList<string> Pointers);
