using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TheoryLedger.Integrity.Trees;

/// <summary>A SHA-256 hash: of a leaf, of a node, or of the root of a whole log.</summary>
public readonly record struct Hash
{
    public const int Length = 32;

    private readonly Vector256<byte> _bytes;

    public Hash(ReadOnlySpan<byte> bytes) =>
        _bytes =
            bytes.Length == Length
                ? Vector256.Create(bytes)
                : throw new ArgumentException("A hash has 32 bytes.", nameof(bytes));

    [UnscopedRef]
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in _bytes, 1));

    /// <summary>Reads 64 lower-case hex digits, and nothing else.</summary>
    public static bool TryParseHex(ReadOnlySpan<byte> utf8, out Hash hash)
    {
        Span<byte> bytes = stackalloc byte[Length];
        var isHex =
            utf8.Length == 2 * Length
            && utf8.IndexOfAnyInRange((byte)'A', (byte)'F') < 0
            && Convert.FromHexString(utf8, bytes, out _, out _) is System.Buffers.OperationStatus.Done;
        hash = isHex ? new Hash(bytes) : default;
        return isHex;
    }

    /// <summary>Reads base 64 with padding in its canonical spelling, and nothing else.</summary>
    public static bool TryParseBase64(ReadOnlySpan<byte> utf8, out Hash hash)
    {
        var isHash = StrictBase64.TryDecode(utf8, out var bytes) && bytes.Length == Length;
        hash = isHash ? new Hash(bytes) : default;
        return isHash;
    }

    public string ToBase64() => Convert.ToBase64String(Bytes);

    /// <summary>Lower-case hex.</summary>
    public override string ToString() => Convert.ToHexStringLower(Bytes);
}
