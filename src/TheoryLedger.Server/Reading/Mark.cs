using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>A point in both orders of a review: that of recording and that of deciding.</summary>
/// <remarks>
/// What changes a thing cannot have been decided before what it changes: a later fact about the same thing, dated earlier, tells
/// more of those before it. So the facts about one thing keep their order in both, and a row holds for one span.
/// </remarks>
public sealed class Mark(long position, long decided)
{
    /// <summary>After everything: what has not ended ends here.</summary>
    public static Mark Open { get; } = new(long.MaxValue, long.MaxValue);

    /// <summary>The position of the fact that was recorded there.</summary>
    public long Position { get; } = position;

    /// <summary>By when that was decided at the latest, in microseconds since 1970.</summary>
    public long Decided { get; private set; } = decided;

    /// <summary>Whether a later fact told that it was decided earlier than was known until then.</summary>
    public bool IsLowered { get; private set; }

    /// <summary>Where a fact stands by what it says itself: at the latest moment it allows, and never after it was recorded.</summary>
    public static Mark Of(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var latest =
            envelope.Effective.NotAfter is { } stated && stated < envelope.RecordedAt ? stated : envelope.RecordedAt;
        return new(envelope.Position, Microseconds(latest));
    }

    /// <summary>Puts it no later than a fact about the same thing that was recorded after it.</summary>
    /// <returns>Whether it stood later; then so may those before it.</returns>
    public bool Lower(Mark later)
    {
        ArgumentNullException.ThrowIfNull(later);
        if (Decided <= later.Decided)
        {
            return false;
        }

        (Decided, IsLowered) = (later.Decided, true);
        return true;
    }

    /// <summary>A time as the order of deciding counts it.</summary>
    public static long Microseconds(DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>A time as the order of deciding counts it, told as a time again.</summary>
    public static DateTimeOffset Instant(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
