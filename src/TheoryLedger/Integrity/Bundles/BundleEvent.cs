namespace TheoryLedger.Integrity.Bundles;

/// <summary>One event of a bundle with what the bundle says of its protected fields.</summary>
/// <param name="Position">Its place in the review.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stream">What it is about.</param>
/// <param name="Version">Its place there.</param>
/// <param name="Type">The stored name of the fact.</param>
public sealed record BundleEvent(long Position, Guid Id, Guid Stream, long Version, string Type)
{
    public required DateTimeOffset RecordedAt { get; init; }

    public required string Recorder { get; init; }

    /// <summary>The headers of the envelope, in canonical JSON.</summary>
    public required ReadOnlyMemory<byte> Headers { get; init; }

    /// <summary>The public payload, in canonical JSON.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Its protected fields, in the order of the payload, each with its commitment.</summary>
    public required IReadOnlyList<(FieldLine Line, string Commitment)> Fields { get; init; }

    /// <summary>Every event of a bundle that was verified and is clean, in order.</summary>
    public static IEnumerable<BundleEvent> All(IBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        using var events = new Lines(bundle.Open(BundleFile.Events));
        using var fields = new Lines(bundle.Open(BundleFile.Fields));
        while (Next(events, fields) is { } read)
        {
            yield return read;
        }
    }

    private static BundleEvent? Next(Lines events, Lines fields)
    {
        if (!events.TryNext(out var utf8))
        {
            return null;
        }

        return EventLine.TryParse(utf8, out var line)
            ? new BundleEvent(line.Position, line.Id, line.Stream, line.Version, line.Type)
            {
                RecordedAt = line.RecordedAt,
                Recorder = line.Recorder,
                Headers = line.Headers.ToArray(),
                Payload = line.Payload.ToArray(),
                Fields = FieldsOf(line, fields),
            }
            : throw new InvalidDataException($"Line {events.Count} of {BundleFile.Events} is no event.");
    }

    private static List<(FieldLine Line, string Commitment)> FieldsOf(in EventLine line, Lines fields)
    {
        var commitments = new List<Commitment>();
        Commitments.Find(line.Payload, commitments);
        var told = new List<(FieldLine, string)>(commitments.Count);
        foreach (var commitment in commitments)
        {
            told.Add(
                fields.TryNext(out var utf8)
                && FieldLine.TryParse(utf8, out var field)
                && field.Event == line.Id
                && field.Pointer == commitment.Pointer
                    ? (field, commitment.Hash)
                    : throw new InvalidDataException($"{line.Id}{commitment.Pointer} is not accounted for.")
            );
        }

        return told;
    }
}
