using TheoryLedger.Ledger;

namespace TheoryLedger.Guides;

public abstract record GuideEvent : LedgerEvent;

/// <summary>A guide for interviews or focus groups was made, to test certain theories.</summary>
public sealed record GuideIssued(string Title, string Text, IReadOnlyList<Ref> Tests) : GuideEvent;

/// <summary>A guide was changed.</summary>
/// <param name="Version">From 2.</param>
/// <param name="Text">Its whole new text.</param>
/// <param name="Tests">The theory versions it now tests.</param>
/// <param name="Reason">Why.</param>
public sealed record GuideRevised(int Version, string Text, IReadOnlyList<Ref> Tests, Words Reason) : GuideEvent;
