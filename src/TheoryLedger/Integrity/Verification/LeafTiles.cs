using System.Runtime.InteropServices;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>Entries and the tiles of leaf hashes beside them, each held against the other.</summary>
internal sealed class LeafTiles(ILogFiles files, IEntryReader? reader, List<LogFinding> findings)
{
    private readonly Hash[] _entries = new Hash[Tile.FullWidth];
    private readonly Hash[] _kept = new Hash[Tile.FullWidth];

    /// <summary>The leaf hashes at this place as far as they can be told; none if nothing is there.</summary>
    /// <param name="tile">The place.</param>
    /// <param name="leads">Whether a root over them leads on to what was signed: that decides which of two is wrong.</param>
    public ReadOnlySpan<Hash> Read(Tile tile, Func<Hash, bool> leads)
    {
        var entries = Entries(tile);
        var kept = Kept(tile);
        var isWhole = entries.Length == tile.Width;
        if (kept.IsEmpty || (isWhole && Bytes(entries).SequenceEqual(Bytes(kept))))
        {
            return isWhole ? entries : default;
        }

        var isTileWrong = isWhole && leads(TileHashes.Root(entries));
        Compare(tile, entries, kept, isTileWrong);
        return isTileWrong ? entries : kept;
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<Hash> hashes) => MemoryMarshal.AsBytes(hashes);

    private ReadOnlySpan<Hash> Entries(Tile tile)
    {
        if (files.ReadEntries(tile) is not { } bundle)
        {
            findings.Add(new LogFinding.EntriesMissing(tile));
            return default;
        }

        var (count, rest) = (0, (ReadOnlyMemory<byte>)bundle);
        while (count < tile.Width && EntryBundle.TryTake(ref rest, out var entry))
        {
            _entries[count] = TreeHash.Leaf(entry.Span);
            reader?.Read(tile.First + count, entry.Span, _entries[count]);
            count++;
        }

        if (count < tile.Width || !rest.IsEmpty)
        {
            findings.Add(new LogFinding.EntriesMisshapen(tile, count, rest.Length));
        }

        return _entries.AsSpan(0, count);
    }

    private ReadOnlySpan<Hash> Kept(Tile tile)
    {
        if (!files.TryRead(tile, findings, out var bytes))
        {
            return default;
        }

        bytes.CopyTo(MemoryMarshal.AsBytes(_kept.AsSpan()));
        return _kept.AsSpan(0, tile.Width);
    }

    private void Compare(Tile tile, ReadOnlySpan<Hash> entries, ReadOnlySpan<Hash> kept, bool isTileWrong)
    {
        if (isTileWrong)
        {
            findings.AddDifference(tile, entries, kept);
            return;
        }

        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] != kept[i])
            {
                findings.Add(new LogFinding.EntryDiffers(tile.First + i, kept[i], entries[i]));
            }
        }
    }
}
