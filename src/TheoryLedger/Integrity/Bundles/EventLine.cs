using TheoryLedger.Integrity.Leaves;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>One event as a bundle holds it: a line of canonical JSON.</summary>
/// <remarks>It points into the line that was read; the next line may take its place.</remarks>
public readonly ref struct EventLine
{
    public required Guid Id { get; init; }

    public required long Position { get; init; }

    public required Guid Stream { get; init; }

    public required long Version { get; init; }

    public required string Type { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string Recorder { get; init; }

    /// <summary>The headers of the envelope that begin <c>tl-</c>.</summary>
    public required ReadOnlySpan<byte> Headers { get; init; }

    /// <summary>The public payload.</summary>
    public required ReadOnlySpan<byte> Payload { get; init; }

    public static bool TryParse(ReadOnlySpan<byte> utf8, out EventLine line)
    {
        var members = new LeafReader(utf8);
        line = new EventLine
        {
            Headers = members.Raw("headers"u8),
            Id = members.Id("id"u8),
            Payload = members.Raw("payload"u8),
            Position = members.Integer("position"u8),
            RecordedAt = members.Time("recordedAt"u8),
            Recorder = members.Text("recorder"u8),
            Stream = members.Id("stream"u8),
            Type = members.Text("type"u8),
            Version = members.Integer("version"u8),
        };
        return members.IsWhole && line.IsWrittenSo(utf8);
    }

    /// <summary>The line as it is written; headers and payload must be canonical already.</summary>
    public byte[] ToBytes()
    {
        using var output = new PooledBytes(Payload.Length + Headers.Length + 512);
        WriteTo(output);
        return output.Written.ToArray();
    }

    // A reader may take a little more than is ever written; what is proven must have one form alone.
    private bool IsWrittenSo(ReadOnlySpan<byte> utf8)
    {
        using var output = new PooledBytes(utf8.Length);
        WriteTo(output);
        return output.Written.SequenceEqual(utf8);
    }

    private void WriteTo(PooledBytes output)
    {
        var members = new LeafWriter(output);
        members.Raw("headers"u8, Headers);
        members.Id("id"u8, Id);
        members.Raw("payload"u8, Payload);
        members.Integer("position"u8, Position);
        members.Time("recordedAt"u8, RecordedAt);
        members.Text("recorder"u8, Recorder);
        members.Id("stream"u8, Stream);
        members.Text("type"u8, Type);
        members.Integer("version"u8, Version);
        members.End();
    }
}
