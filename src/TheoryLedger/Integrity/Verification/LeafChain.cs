using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>Reads leaf after leaf and says which do not follow: in the review, in their stream, in time.</summary>
/// <remarks>After a finding it goes on from what it found, so that one fault is told once.</remarks>
public sealed class LeafChain : IEntryReader
{
    private readonly Dictionary<Guid, (long Version, Hash Hash)> _streams = [];
    private readonly HashSet<Guid> _events = [];
    private readonly List<LeafFinding> _findings = [];
    private DateTimeOffset _time = DateTimeOffset.MinValue;

    /// <summary>The last position read.</summary>
    public long Position { get; private set; }

    public IReadOnlyList<LeafFinding> Findings => _findings;

    void IEntryReader.Read(long index, ReadOnlySpan<byte> entry, Hash hash) => Take(index, entry, hash);

    /// <summary>Reads the next entry; null if it is no leaf.</summary>
    public Leaf? Take(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        if (!Leaf.TryParse(entry, out var leaf))
        {
            _findings.Add(new LeafFinding.Unreadable(index, entry.Length));
        }
        else if (leaf is EventLeaf @event)
        {
            Follow(index, @event);
            _streams[@event.StreamId] = (@event.Version, hash);
            (Position, _time) = (@event.Position, @event.At > _time ? @event.At : _time);
        }

        return leaf;
    }

    private void Follow(long index, EventLeaf leaf)
    {
        var isKnown = _streams.TryGetValue(leaf.StreamId, out var before);
        var version = isKnown ? before.Version + 1 : 1;
        Hash? previous = isKnown ? before.Hash : null;
        Add(leaf.Position == Position + 1 ? null : new LeafFinding.PositionDiffers(index, Position + 1, leaf));
        Add(leaf.Version == version ? null : new LeafFinding.VersionDiffers(index, version, leaf));
        Add(leaf.Previous == previous ? null : new LeafFinding.PreviousDiffers(index, previous, leaf));
        Add(leaf.At >= _time ? null : new LeafFinding.TimeRanBack(index, _time, leaf));
        Add(_events.Add(leaf.EventId) ? null : new LeafFinding.Repeated(index, leaf));
    }

    private void Add(LeafFinding? finding)
    {
        if (finding is not null)
        {
            _findings.Add(finding);
        }
    }
}
