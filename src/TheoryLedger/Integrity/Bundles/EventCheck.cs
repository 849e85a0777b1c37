using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Reads the events beside the entries of the log, and holds each against its entry.</summary>
internal sealed class EventCheck(Lines lines, FieldCheck fields, IEventReader? follower, List<BundleFinding> findings)
    : IEntryReader,
        IDisposable
{
    private readonly LeafChain _chain = new();
    private bool _isCutOff;

    /// <summary>The position of the last entry.</summary>
    public long Position => _chain.Position;

    public void Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        if (_chain.Take(index, entry, hash) is EventLeaf leaf)
        {
            Next(index, leaf);
        }
    }

    public void Finish()
    {
        findings.AddRange(
            _chain.Findings.Select(f => new BundleFinding(BundleCheck.Order, $"entry {f.Index}", f.Expected, f.Found))
        );
        while (lines.TryNext(out _))
        {
            Add(BundleCheck.Completeness, $"{BundleFile.Events}, line {lines.Count}", "an entry in the log", "none");
        }

        if (lines.IsBroken)
        {
            Add(
                BundleCheck.Payloads,
                BundleFile.Events,
                "whole lines",
                "the end of the file within a line, or a line that is too long"
            );
        }

        fields.Finish();
    }

    public void Dispose()
    {
        lines.Dispose();
        fields.Dispose();
    }

    private void Next(long index, EventLeaf leaf)
    {
        if (_isCutOff || !lines.TryNext(out var utf8))
        {
            // One finding for a file that ends early: how far it goes is what matters.
            Add(_isCutOff ? null : BundleCheck.Completeness, PlaceOf(leaf), "its line", "the end of the file");
            _isCutOff = true;
            fields.Pass(leaf.EventId);
        }
        else if (!EventLine.TryParse(utf8, out var line))
        {
            Add(
                BundleCheck.Payloads,
                $"{BundleFile.Events}, line {lines.Count}",
                "an event in canonical JSON",
                $"{utf8.Length} other bytes"
            );
            fields.Pass(leaf.EventId);
        }
        else if (Compare(leaf, line))
        {
            fields.Take(line);
            follower?.Read(index, line);
        }
        else
        {
            fields.Pass(leaf.EventId);
        }
    }

    // What is not hashed need not be read: whoever follows sees proven events alone.
    private bool Compare(EventLeaf leaf, in EventLine line)
    {
        var before = findings.Count;
        Same(leaf, "id", leaf.EventId, line.Id);
        Same(leaf, "position", leaf.Position, line.Position);
        Same(leaf, "stream", leaf.StreamId, line.Stream);
        Same(leaf, "version", leaf.Version, line.Version);
        Same(leaf, "type", leaf.Type, line.Type);
        Same(leaf, "recorded", leaf.At, line.RecordedAt);
        Same(leaf, "recorder", leaf.By, line.Recorder);
        Digest(leaf, "digest of the payload", leaf.Payload, line.Payload);
        Digest(leaf, "digest of the headers", leaf.Headers, line.Headers);
        return findings.Count == before;
    }

    // Words are made only where there is something to say: most events are what their entry says.
    private void Same<T>(EventLeaf leaf, string what, T expected, T found)
        where T : IEquatable<T>
    {
        if (!expected.Equals(found))
        {
            Add(BundleCheck.Payloads, PlaceOf(leaf), $"{what} {Words(expected)}", Words(found));
        }
    }

    private void Digest(EventLeaf leaf, string what, Hash expected, ReadOnlySpan<byte> json)
    {
        try
        {
            Same(leaf, what, expected, EventDigest.AsWritten(json));
        }
        catch (FormatException e)
        {
            Add(BundleCheck.Payloads, PlaceOf(leaf), $"{what}, of JSON in profile", e.Message);
        }
    }

    private static string PlaceOf(EventLeaf leaf) => $"event {leaf.EventId} at position {leaf.Position}";

    private static string Words<T>(T value) => value is DateTimeOffset time ? $"{time:O}" : $"{value}";

    private void Add(BundleCheck? check, string place, string expected, string found)
    {
        if (check is { } known)
        {
            findings.Add(new(known, place, expected, found));
        }
    }
}

/// <summary>Sees every event of a bundle that is what its entry says, in order.</summary>
public interface IEventReader
{
    /// <summary>Sees an event.</summary>
    /// <param name="index">Its entry in the log, from 0.</param>
    /// <param name="line">The event; it holds until the next is read.</param>
    void Read(long index, in EventLine line);
}
