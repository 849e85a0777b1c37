using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>How a source that comes in belongs together with one that is there.</summary>
public sealed record KinInput(SourceId Sibling, Kinship Kinship, Words Reason);
