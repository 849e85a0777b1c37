using TheoryLedger.Ledger;

namespace TheoryLedger.Findings;

public abstract record FindingEvent : LedgerEvent;

/// <summary>An auditor asked or found something.</summary>
public sealed record FindingRaised(FindingKind Kind, Words Text, IReadOnlyList<Ref> On) : FindingEvent;

/// <summary>The team answered.</summary>
/// <param name="Answer">What it says.</param>
/// <param name="Changes">What was changed because of it.</param>
public sealed record FindingAnswered(Words Answer, IReadOnlyList<Ref> Changes) : FindingEvent;

/// <summary>The matter is settled.</summary>
public sealed record FindingClosed(Words Reason) : FindingEvent;
