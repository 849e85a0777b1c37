using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Guidance;

public abstract record GuidanceEvent : LedgerEvent;

/// <summary>Guidance was drafted from theory.</summary>
public sealed record GuidanceDrafted(string Title, IReadOnlyList<Statement> Statements, Reasoning Why) : GuidanceEvent;

/// <summary>Guidance was restated.</summary>
/// <param name="Version">From 2.</param>
/// <param name="Title">What it is called now.</param>
/// <param name="Statements">What it says now, whole and in order.</param>
/// <param name="Why">Why.</param>
public sealed record GuidanceRevised(int Version, string Title, IReadOnlyList<Statement> Statements, Reasoning Why)
    : GuidanceEvent;

/// <summary>Guidance was approved for use.</summary>
public sealed record GuidanceApproved(int Version, Words Reason) : GuidanceEvent;

/// <summary>Guidance was looked at again and holds as it is, whatever became of what it rests on.</summary>
public sealed record GuidanceAffirmed(int Version, Reasoning Why) : GuidanceEvent;
