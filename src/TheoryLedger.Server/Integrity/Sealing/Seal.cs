using System.Globalization;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>What one checkpoint adds to a log.</summary>
/// <param name="log">The log that it adds to.</param>
/// <param name="tiles">The tiles at its edge.</param>
/// <param name="tips">Of each stream, the version and the hash of its last leaf.</param>
internal sealed class Seal(LogState log, GrowingTiles tiles, Dictionary<Guid, (long Version, Hash Hash)> tips)
{
    private readonly List<LeafRow> _leaves = [];

    public IReadOnlyList<LeafRow> Leaves => _leaves;

    /// <summary>The position of the last event.</summary>
    public long Position { get; private set; } = log.Position;

    public Checkpoint Checkpoint => new(log.Origin, tiles.Size, tiles.Root());

    public void Add(NoticeLeaf notice) => Append(notice);

    /// <exception cref="StandstillException">It does not follow the event before it in its stream.</exception>
    public void Add(RecordedEvent recorded)
    {
        Hash? previous = tips.TryGetValue(recorded.Stream, out var tip) ? tip.Hash : null;
        if (recorded.Version != tip.Version + 1)
        {
            throw new StandstillException(
                Standstill.EventsBroken,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"What stands at position {recorded.Position} is version {recorded.Version} of its thing, after version {tip.Version}."
                )
            );
        }

        var hash = Append(recorded.ToLeaf(previous));
        tips[recorded.Stream] = (recorded.Version, hash);
        Position = recorded.Position;
    }

    /// <summary>The hashes above the leaves that are new.</summary>
    public IReadOnlyList<NodeRow> Nodes() => tiles.TakeNodes(log.Head.Size);

    private Hash Append(Leaf leaf)
    {
        var row = LeafRow.Of(tiles.Size, leaf);
        _leaves.Add(row);
        tiles.Append(row.Hash);
        return row.Hash;
    }
}
