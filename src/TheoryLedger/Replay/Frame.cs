using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Replay;

/// <summary>One step of a review: a fact, the thing it changed, and how the review stood after it.</summary>
/// <param name="Position">Its place in the review.</param>
/// <param name="Decision">The decision it belongs to; a merger or a split is several facts one after the other.</param>
/// <param name="Event">What happened, when, and on whose authority.</param>
/// <param name="Thing">What it happened to.</param>
/// <param name="Before">The thing as it stood before; none where it begins here.</param>
/// <param name="After">The thing as it stands from then on.</param>
/// <param name="TriggeredBy">The evidence and whatever else set it off.</param>
/// <param name="Counts">What the review holds after it.</param>
public sealed record Frame(
    long Position,
    FrameDecision Decision,
    FrameEvent Event,
    FrameThing Thing,
    JsonNode? Before,
    JsonNode After,
    IReadOnlyList<Ref> TriggeredBy,
    Counts Counts
)
{
    /// <summary>The frame of a fact, by what it made of the thing that it is about.</summary>
    public static Frame Of(Recorded fact, FrameDecision decision, IState? before, IState after, Counts counts)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(after);
        return new(
            fact.Envelope.Position,
            decision,
            FrameEvent.Of(fact),
            new(Things.ConceptOf(after.GetType()), fact.Envelope.Stream, fact.Envelope.Version),
            before is null ? null : Json(before),
            Json(after),
            Triggers.Of(fact.Event, after),
            counts
        );
    }

    private static JsonNode Json(IState state) =>
        JsonSerializer.SerializeToNode(state, state.GetType(), LedgerJson.Options)!;
}

/// <summary>A decision as its facts name it.</summary>
/// <param name="Id">The event of its first fact.</param>
/// <param name="From">The position of that fact.</param>
/// <remarks>Every decision of a review is recorded at a time of its own: facts of one time are one decision.</remarks>
public sealed record FrameDecision(Guid Id, long From);

/// <summary>What a frame changed.</summary>
/// <param name="Concept">What it is, called as in addresses.</param>
/// <param name="Id">Which one.</param>
/// <param name="Version">How many facts there are about it, this one included.</param>
public sealed record FrameThing(string Concept, Guid Id, long Version);

/// <summary>A fact as a frame shows it.</summary>
/// <param name="Id">Of the event.</param>
/// <param name="Type">The name it is stored under.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Recorder">The account that recorded it.</param>
/// <param name="DecidedAt">When it was decided, as precisely as known.</param>
/// <param name="DecidedBy">Whose decision it was.</param>
/// <param name="Phase">The phase it belongs to.</param>
/// <param name="Data">What happened, with its reasons.</param>
public sealed record FrameEvent(
    Guid Id,
    string Type,
    DateTimeOffset RecordedAt,
    string Recorder,
    EffectiveTime DecidedAt,
    IReadOnlyList<Guid> DecidedBy,
    Guid? Phase,
    JsonNode Data
)
{
    internal static FrameEvent Of(Recorded fact)
    {
        var (e, type) = (fact.Envelope, fact.Event.GetType());
        return new(
            e.EventId,
            EventNames.ByType[type],
            e.RecordedAt,
            e.Recorder,
            e.Effective,
            [.. e.DecidedBy.Select(id => id.Value)],
            e.Phase?.Value,
            JsonSerializer.SerializeToNode(fact.Event, type, LedgerJson.Options)!
        );
    }
}
