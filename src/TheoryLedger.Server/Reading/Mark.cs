using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>A point in both orders of a review: that of recording and that of deciding.</summary>
/// <param name="Position">The position of the fact that was recorded there.</param>
/// <param name="Decided">By when that was decided at the latest, in microseconds since 1970.</param>
public readonly record struct Mark(long Position, long Decided)
{
    /// <summary>After everything: what has not ended ends here.</summary>
    public static Mark Open { get; } = new(long.MaxValue, long.MaxValue);

    /// <summary>Where a fact stands that follows others about the same thing.</summary>
    /// <remarks>
    /// The latest moment at which it can have been decided counts, and that is never after it was recorded. What changes a thing
    /// cannot have been decided before what it changes: so the facts about one thing keep their order, and a row holds for one span.
    /// </remarks>
    public static Mark Of(Envelope envelope, Mark? before)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var latest =
            envelope.Effective.NotAfter is { } stated && stated < envelope.RecordedAt ? stated : envelope.RecordedAt;
        return new(envelope.Position, Math.Max(before?.Decided ?? long.MinValue, Microseconds(latest)));
    }

    /// <summary>A time as the order of deciding counts it.</summary>
    public static long Microseconds(DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
