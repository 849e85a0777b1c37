using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.TeamDecisions;

public abstract record TeamDecisionEvent : LedgerEvent;

/// <summary>The team decided something together and minuted it.</summary>
/// <param name="Attendees">Who was there.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Dissent">Who or what spoke against it.</param>
/// <param name="Concerns">What the decision is about.</param>
public sealed record TeamDecisionMinuted(
    IReadOnlyList<ContributorId> Attendees,
    Words Decision,
    Words? Dissent,
    IReadOnlyList<Ref> Concerns
) : TeamDecisionEvent;
