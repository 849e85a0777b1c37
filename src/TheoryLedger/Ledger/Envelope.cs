using TheoryLedger.Contributors;
using TheoryLedger.Phases;

namespace TheoryLedger.Ledger;

/// <summary>What surrounds a fact: its place in the review, and on whose authority it stands there.</summary>
/// <param name="Position">Its place among all facts of the review, 1…n without a gap.</param>
/// <param name="RecordedAt">When it was recorded, to the microsecond, UTC; never earlier than the position before.</param>
/// <param name="EventId">The identity of this one fact.</param>
/// <param name="Stream">The thing it is about.</param>
/// <param name="Version">Its place among the facts about that thing, 1…n.</param>
/// <param name="Recorder">The pseudonymous account that recorded it.</param>
/// <param name="Phase">The phase it belongs to; none for what sets a review up.</param>
/// <param name="DecidedBy">Whose decision it is.</param>
/// <param name="Effective">When it was decided, as precisely as known.</param>
public sealed record Envelope(
    long Position,
    DateTimeOffset RecordedAt,
    Guid EventId,
    Guid Stream,
    long Version,
    string Recorder,
    PhaseId? Phase,
    IReadOnlyList<ContributorId> DecidedBy,
    EffectiveTime Effective
)
{
    /// <summary>The first fact of the decision that led to this one: what was decided together has this in common.</summary>
    public Guid Decision { get; init; } = EventId;
}

/// <summary>A fact as the ledger holds it.</summary>
public sealed record Recorded(Envelope Envelope, LedgerEvent Event);
