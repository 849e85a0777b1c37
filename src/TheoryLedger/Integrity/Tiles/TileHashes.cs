using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Tiles;

/// <summary>The hashes of a tile, read from its bytes and written to them.</summary>
internal static class TileHashes
{
    public static Hash[] Read(ReadOnlySpan<byte> bytes)
    {
        var hashes = new Hash[bytes.Length / Hash.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = new Hash(bytes.Slice(i * Hash.Length, Hash.Length));
        }

        return hashes;
    }

    public static byte[] Write(IReadOnlyCollection<Hash> hashes)
    {
        var bytes = new byte[hashes.Count * Hash.Length];
        var at = 0;
        foreach (var hash in hashes)
        {
            hash.Bytes.CopyTo(bytes.AsSpan(at));
            at += Hash.Length;
        }

        return bytes;
    }

    /// <summary>The root over hashes next to each other, all of full subtrees but perhaps the last (RFC 6962, section 2.1).</summary>
    public static Hash Root(ReadOnlySpan<Hash> hashes)
    {
        var row = hashes.ToArray();
        for (var count = row.Length; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count; i += 2)
            {
                row[i / 2] = i + 1 < count ? TreeHash.Node(row[i], row[i + 1]) : row[i];
            }
        }

        return row[0];
    }
}
