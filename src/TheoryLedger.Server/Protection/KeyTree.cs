using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Server.Protection;

/// <summary>One subject's key, from which the key of every single field can be derived and, later, taken away.</summary>
/// <remarks>
/// The tree of Goldreich, Goldwasser and Micali with sixteen branches: a field's key lies at the leaf that the digest of its
/// event and pointer names. Forgetting one field means to keep, instead of the root, the keys of all branches beside its path;
/// no other field is affected, and no later secret leads back.
/// </remarks>
public sealed class KeyTree(byte[] root)
{
    private const int Depth = 16;

    public static KeyTree Grow() => new(RandomNumberGenerator.GetBytes(32));

    public ReadOnlyMemory<byte> Root => root;

    /// <summary>The 256-bit key of one field of one event.</summary>
    public byte[] KeyOf(Guid eventId, string pointer)
    {
        var path = SHA256.HashData(Encoding.UTF8.GetBytes($"{eventId:D}{pointer}"));
        var node = root;
        Span<byte> branch = stackalloc byte[1];
        for (var depth = 0; depth < Depth; depth++)
        {
            branch[0] = (byte)(depth % 2 == 0 ? path[depth / 2] >> 4 : path[depth / 2] & 0xF);
            node = HMACSHA256.HashData(node, branch);
        }

        return node;
    }
}
