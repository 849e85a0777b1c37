using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;
using TheoryLedger.Tests.Integrity.Notes;
using TheoryLedger.Tests.Integrity.Tiles;

namespace TheoryLedger.Tests.Integrity.Verification;

/// <summary>A log as an honest writer keeps it, with a checkpoint at each of some sizes; made to be tampered with.</summary>
internal sealed class ExampleLog
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 18, 44, 5, TimeSpan.Zero);

    private readonly GrowingTiles _tiles = new();
    private readonly Dictionary<Guid, EventLeaf> _streams = [];

    public ExampleLog(params int[] sizes)
    {
        foreach (var size in sizes)
        {
            while (Entries.Count < size)
            {
                var leaf = Leaf(Entries.Count);
                _streams[leaf.StreamId] = leaf;
                Append(leaf.ToBytes());
            }

            Seal();
        }
    }

    public static LogKeys Keys { get; } =
        new(Notes.Keys.Origin, [Notes.Keys.Log.Verifier, Notes.Keys.NextLog.Verifier], [Notes.Keys.Witness.Verifier]);

    public LogFolder Folder { get; private init; } = new();

    public List<byte[]> Entries { get; private init; } = [];

    public List<byte[]> Checkpoints { get; private init; } = [];

    public List<byte[]> SeenElsewhere { get; private init; } = [];

    public static byte[] Checkpoint(long size, Hash root, params NoteSigner[] by)
    {
        by = by is [] ? [Notes.Keys.Log] : by;
        var signed = SignedCheckpoint.Sign(new Checkpoint(Notes.Keys.Origin, size, root), by[0]);
        return by.Skip(1).Aggregate(signed.Note, (note, key) => note.With(key.Sign(note.Text))).ToBytes();
    }

    public void Append(byte[] entry)
    {
        Entries.Add(entry);
        _tiles.Append(TreeHash.Leaf(entry));
    }

    /// <summary>Writes what has grown, and a checkpoint over it.</summary>
    public void Seal(params NoteSigner[] by)
    {
        foreach (var (tile, bytes) in _tiles.TakeChanged())
        {
            Folder.Files[TilePath.Of(tile)] = bytes;
            if (tile.Level == 0)
            {
                var entries = Entries.Slice((int)tile.First, tile.Width).Select(e => (ReadOnlyMemory<byte>)e);
                Folder.Files[TilePath.OfEntries(tile)] = EntryBundle.Write([.. entries]);
            }
        }

        Checkpoints.Add(Checkpoint(_tiles.Size, _tiles.Root(), by));
    }

    public ExampleLog Copy()
    {
        var copy = new ExampleLog
        {
            Entries = [.. Entries],
            Checkpoints = [.. Checkpoints.Select(c => c.ToArray())],
            SeenElsewhere = [.. SeenElsewhere],
        };
        foreach (var file in Folder.Files)
        {
            copy.Folder.Files[file.Key] = [.. file.Value];
        }

        return copy;
    }

    public List<LogFinding> Verify(IEntryReader? reader = null) =>
        [
            .. LogVerifier.Verify(
                new LogEvidence(Folder, [.. Checkpoints.Select(c => (ReadOnlyMemory<byte>)c)])
                {
                    SeenElsewhere = [.. SeenElsewhere.Select(c => (ReadOnlyMemory<byte>)c)],
                },
                Keys,
                reader
            ),
        ];

    // In one of three streams.
    private EventLeaf Leaf(int index)
    {
        var stream = new Guid(index % 3, 0, 0, new byte[8]);
        var before = _streams.GetValueOrDefault(stream);
        return new EventLeaf
        {
            EventId = new Guid(index, 1, 0, new byte[8]),
            StreamId = stream,
            Version = (before?.Version ?? 0) + 1,
            Position = index + 1,
            Type = "excerpt-coded.v1",
            At = Start.AddMilliseconds(index),
            By = "agent/6f1c",
            Payload = TreeHash.Of(BitConverter.GetBytes(index)),
            Headers = TreeHash.Empty,
            Previous = before?.ToHash(),
        };
    }
}
