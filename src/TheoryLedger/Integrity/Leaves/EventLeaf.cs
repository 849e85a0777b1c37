using System.Diagnostics.CodeAnalysis;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Leaves;

/// <summary>What the log says of an event: who recorded what kind of fact, when and where, and the digest of its content.</summary>
public sealed record EventLeaf : Leaf
{
    private const string Kind = "event";

    public required Guid EventId { get; init; }

    public required Guid StreamId { get; init; }

    /// <summary>The place in its stream, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The place in the review, from 1 without a gap.</summary>
    public required long Position { get; init; }

    /// <summary>The stored name of the fact, with its version.</summary>
    public required string Type { get; init; }

    /// <summary>When it was recorded, in UTC and whole microseconds.</summary>
    public required DateTimeOffset At
    {
        get;
        init =>
            field =
                value.Offset == TimeSpan.Zero && value.Ticks % TimeSpan.TicksPerMicrosecond == 0
                    ? value
                    : throw new ArgumentException("A time is in UTC and whole microseconds.", nameof(value));
    }

    /// <summary>The pseudonym of whoever recorded it.</summary>
    public required string By { get; init; }

    /// <summary>The digest of the public payload.</summary>
    public required Hash Payload { get; init; }

    /// <summary>The digest of the headers that begin <c>tl-</c>.</summary>
    public required Hash Headers { get; init; }

    /// <summary>The leaf hash of the event before it in the same stream; none for the first.</summary>
    public required Hash? Previous { get; init; }

    /// <summary>Reads a leaf back; only its canonical bytes are one, since only they have its hash.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out EventLeaf? leaf)
    {
        leaf = Read(utf8);
        if (leaf is null)
        {
            return false;
        }

        using var output = new PooledBytes(utf8.Length);
        leaf.WriteTo(output);
        leaf = output.Written.SequenceEqual(utf8) ? leaf : null;
        return leaf is not null;
    }

    // RFC 8785 sorts the members by name.
    internal override void WriteTo(PooledBytes output)
    {
        var members = new LeafWriter(output);
        members.Time("at"u8, At);
        members.Text("by"u8, By);
        members.Hash("h"u8, Headers);
        members.Id("id"u8, EventId);
        members.Text("k"u8, Kind);
        members.Hash("p"u8, Payload);
        members.Hash("prev"u8, Previous);
        members.Integer("q"u8, Position);
        members.Id("s"u8, StreamId);
        members.Text("t"u8, Type);
        members.Integer("tl"u8, Format);
        members.Integer("v"u8, Version);
        members.End();
    }

    private static EventLeaf? Read(ReadOnlySpan<byte> utf8)
    {
        var members = new LeafReader(utf8);
        var at = members.Time("at"u8);
        var by = members.Text("by"u8);
        var headers = members.Hash("h"u8);
        var id = members.Id("id"u8);
        var kind = members.Text("k"u8);
        var payload = members.Hash("p"u8);
        var previous = members.HashOrNull("prev"u8);
        var position = members.Integer("q"u8);
        var stream = members.Id("s"u8);
        var type = members.Text("t"u8);
        var format = members.Integer("tl"u8);
        var version = members.Integer("v"u8);
        return members.IsWhole && kind == Kind && format == Format
            ? new EventLeaf
            {
                EventId = id,
                StreamId = stream,
                Version = version,
                Position = position,
                Type = type,
                At = at,
                By = by,
                Payload = payload,
                Headers = headers,
                Previous = previous,
            }
            : null;
    }
}
