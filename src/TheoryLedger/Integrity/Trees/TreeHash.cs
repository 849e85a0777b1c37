using System.Buffers;
using System.Security.Cryptography;

namespace TheoryLedger.Integrity.Trees;

/// <summary>The hashes of a Merkle tree (RFC 6962, section 2.1): leaves and nodes can never pass for each other.</summary>
public static class TreeHash
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int Short = 1024;

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static Hash Empty { get; } = Of([]);

    public static Hash Leaf(ReadOnlySpan<byte> entry)
    {
        if (entry.Length < Short)
        {
            return Leaf(entry, stackalloc byte[entry.Length + 1]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        var hash = Leaf(entry, rented.AsSpan(0, entry.Length + 1));
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    public static Hash Node(in Hash left, in Hash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Hash.Length)];
        input[0] = NodePrefix;
        left.Bytes.CopyTo(input[1..]);
        right.Bytes.CopyTo(input[(1 + Hash.Length)..]);
        return Of(input);
    }

    /// <summary>Plain SHA-256, of what is no part of a tree.</summary>
    public static Hash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        SHA256.HashData(bytes, digest);
        return new Hash(digest);
    }

    private static Hash Leaf(ReadOnlySpan<byte> entry, Span<byte> input)
    {
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        return Of(input);
    }
}
