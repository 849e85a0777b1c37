using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Server.Protection;

/// <summary>One subject's key, from which the key of every single field can be derived and, later, taken away.</summary>
/// <remarks>
/// The tree of Goldreich, Goldwasser and Micali with sixteen branches: a field's key lies at the leaf that the digest of its
/// event and pointer names. Forgetting one field means to keep, instead of the root, the keys of all branches beside its path;
/// no other field is affected, and no later secret leads back.
/// </remarks>
public sealed class KeyTree
{
    private const int Depth = 16;
    private const int Branches = 16;
    private const int KeyLength = 32;
    private const int NodeLength = 1 + Depth + KeyLength;

    // Some megabytes: of a large review every word may be opened again and again.
    private const int MostLeaves = 50_000;

    // By the branches that lead to each: only the root, until a field is forgotten.
    private readonly Dictionary<string, byte[]> _nodes;

    // Those that were asked for. They go with the tree: what is forgotten or destroyed makes another one.
    private readonly ConcurrentDictionary<(Guid EventId, string Pointer), byte[]> _leaves = new();

    private KeyTree(Dictionary<string, byte[]> nodes) => _nodes = nodes;

    public static KeyTree Grow() => new(new() { [""] = RandomNumberGenerator.GetBytes(KeyLength) });

    /// <summary>A tree as it was kept.</summary>
    /// <exception cref="CryptographicException">It is none.</exception>
    public static KeyTree Read(ReadOnlySpan<byte> kept)
    {
        if (kept.Length == KeyLength)
        {
            return new(new() { [""] = kept.ToArray() });
        }

        if (kept.Length == 0 || kept.Length % NodeLength != 0)
        {
            throw new CryptographicException("What was kept is no tree of keys.");
        }

        var nodes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (; kept.Length > 0; kept = kept[NodeLength..])
        {
            var path = Encoding.ASCII.GetString(kept.Slice(1, kept[0]));
            nodes[path] = kept.Slice(1 + Depth, KeyLength).ToArray();
        }

        return new(nodes);
    }

    /// <summary>The tree as it is kept: secret.</summary>
    public byte[] ToBytes()
    {
        if (_nodes.TryGetValue("", out var root))
        {
            return root;
        }

        var kept = new byte[_nodes.Count * NodeLength];
        var rest = kept.AsSpan();
        foreach (var (path, key) in _nodes.OrderBy(node => node.Key, StringComparer.Ordinal))
        {
            rest[0] = (byte)path.Length;
            Encoding.ASCII.GetBytes(path, rest.Slice(1, Depth));
            key.CopyTo(rest.Slice(1 + Depth, KeyLength));
            rest = rest[NodeLength..];
        }

        return kept;
    }

    /// <summary>The 256-bit key of one field of one event; none once it was forgotten.</summary>
    public byte[]? KeyOf(Guid eventId, string pointer)
    {
        if (_leaves.TryGetValue((eventId, pointer), out var leaf))
        {
            return leaf;
        }

        var path = PathOf(eventId, pointer);
        if (Above(path) is not { } known)
        {
            return null;
        }

        if (_leaves.Count >= MostLeaves)
        {
            _leaves.Clear();
        }

        return _leaves[(eventId, pointer)] = Descend(_nodes[known], path.AsSpan(known.Length));
    }

    /// <summary>The same tree, from which the keys of these fields can be found no more.</summary>
    public KeyTree Without(IEnumerable<(Guid EventId, string Pointer)> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var nodes = new KeyTree(new(_nodes, StringComparer.Ordinal));
        foreach (var (eventId, pointer) in fields)
        {
            nodes.Forget(PathOf(eventId, pointer));
        }

        return nodes;
    }

    private void Forget(string path)
    {
        if (Above(path) is not { } known)
        {
            return;
        }

        _nodes.Remove(known, out var node);
        for (var depth = known.Length; depth < Depth; depth++)
        {
            for (var branch = 0; branch < Branches; branch++)
            {
                if ($"{branch:x}"[0] is var digit && digit != path[depth])
                {
                    _nodes[path[..depth] + digit] = Descend(node!, $"{digit}");
                }
            }

            node = Descend(node!, $"{path[depth]}");
        }
    }

    private string? Above(string path) =>
        Enumerable.Range(0, Depth + 1).Select(length => path[..length]).FirstOrDefault(_nodes.ContainsKey);

    private static byte[] Descend(byte[] node, ReadOnlySpan<char> path)
    {
        Span<byte> branch = stackalloc byte[1];
        Span<byte> below = stackalloc byte[KeyLength];
        node.CopyTo(below);
        foreach (var digit in path)
        {
            branch[0] = (byte)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
            HMACSHA256.HashData(below, branch, below);
        }

        return below.ToArray();
    }

    private static string PathOf(Guid eventId, string pointer) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{eventId:D}{pointer}")))[..Depth];
}
