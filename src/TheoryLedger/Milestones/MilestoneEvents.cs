using TheoryLedger.Ledger;

namespace TheoryLedger.Milestones;

public abstract record MilestoneEvent : LedgerEvent;

/// <summary>A moment of the review got a name, so that people can come back to it.</summary>
/// <param name="Name">Unique in its review.</param>
/// <param name="Kind">What the moment stands for.</param>
/// <param name="Position">The position named; none names the milestone's own.</param>
/// <param name="DocumentDigest">SHA-256 of the document that was frozen, lower-case hex.</param>
/// <param name="Doi">Where that document was published.</param>
public sealed record MilestoneNamed(
    string Name,
    MilestoneKind Kind,
    long? Position,
    string? DocumentDigest,
    string? Doi
) : MilestoneEvent;
