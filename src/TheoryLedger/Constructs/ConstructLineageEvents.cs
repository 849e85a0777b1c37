using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>A construct went into another. What used it is stale until looked at again; nothing is rewritten.</summary>
public sealed record ConstructMerged(ConstructId Into, Reasoning Why) : ConstructEvent;

/// <summary>A construct took another in.</summary>
public sealed record ConstructAbsorbed(ConstructId From, Reasoning Why) : ConstructEvent;

/// <summary>A construct was divided.</summary>
public sealed record ConstructSplit(IReadOnlyList<ConstructId> Into, Reasoning Why) : ConstructEvent;

/// <summary>A construct is no longer pursued.</summary>
public sealed record ConstructRetired(Reasoning Why) : ConstructEvent;

/// <summary>A construct that had been given up was taken up again.</summary>
public sealed record ConstructReopened(Reasoning Why) : ConstructEvent;
