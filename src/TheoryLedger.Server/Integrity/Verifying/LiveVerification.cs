using System.Globalization;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>What came of going through a review's live database, row by row, beside its log.</summary>
/// <param name="Origin">The log.</param>
/// <param name="Epoch">Which of the review's logs it is.</param>
/// <param name="Size">How many entries it had.</param>
/// <param name="Position">Up to which position of the review it goes.</param>
/// <param name="At">When that was, by this server's clock.</param>
/// <param name="Seconds">How long it took, rounded up.</param>
/// <param name="FindingCount">How many findings there are.</param>
/// <param name="Findings">The first thousand of them.</param>
public sealed record LiveVerification(
    string Origin,
    int Epoch,
    long Size,
    long Position,
    DateTimeOffset At,
    int Seconds,
    int FindingCount,
    IReadOnlyList<LiveFinding> Findings
)
{
    /// <summary>More are counted, not listed.</summary>
    public const int Listed = 1_000;

    /// <summary>Up to which position what people read was made anew from the events; none where it was not yet looked at.</summary>
    public long? Served { get; init; }

    /// <summary>How many rows that made.</summary>
    public long? ServedRows { get; init; }

    /// <summary>How many entries the log of who was shown participants' words had; none where nobody was shown any.</summary>
    public long? Readings { get; init; }

    /// <summary>The result in a sentence.</summary>
    public string Says =>
        FindingCount == 0
            ? $"All {Number(Size)} entries of the log and all events up to position {Number(Position)} agree, column by column{OfServed}{OfReadings}."
            : $"{Number(FindingCount)} findings in {Number(Size)} entries of the log and the events up to position {Number(Position)}{OfServed}{OfReadings}.";

    private string OfServed =>
        Served is { } position
            ? $", with {Number(ServedRows ?? 0)} rows that pages and answers are read from, made anew from the events up to position {Number(position)}"
            : "";

    private string OfReadings =>
        Readings is { } size ? $"{(Served is null ? "," : " and")} with {Number(size)} entries of its access log" : "";

    /// <summary>This and what came of going through the access log.</summary>
    public LiveVerification With(LiveVerification readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var there = readings.Findings.Select(f => f with { Where = $"access log: {f.Where}" });
        return this with
        {
            Readings = readings.Size,
            Seconds = Seconds + readings.Seconds,
            FindingCount = FindingCount + readings.FindingCount,
            Findings = [.. Findings.Concat(there).Take(Listed)],
        };
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
