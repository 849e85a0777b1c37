using TheoryLedger.Ledger;

namespace TheoryLedger.Memos;

public abstract record MemoEvent : LedgerEvent;

/// <summary>Somebody wrote down what they thought, about anything in the review.</summary>
public sealed record MemoWritten(MemoKind Kind, Words Text, IReadOnlyList<Ref> About) : MemoEvent;

/// <summary>A memo was added to or corrected; what it said before stays.</summary>
public sealed record MemoAmended(int Version, Words Text, Words Reason) : MemoEvent;
