using System.Buffers.Binary;

namespace TheoryLedger.Integrity.Tiles;

/// <summary>The entries of one tile, one after the other, each behind its length in two bytes (c2sp.org/tlog-tiles).</summary>
public static class EntryBundle
{
    public const int MaxEntryLength = ushort.MaxValue;

    private const int Prefix = sizeof(ushort);

    public static byte[] Write(IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        var bytes = new byte[entries.Sum(entry => Prefix + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, checked((ushort)entry.Length));
            entry.Span.CopyTo(rest[Prefix..]);
            rest = rest[(Prefix + entry.Length)..];
        }

        return bytes;
    }

    /// <summary>Takes the next entry off the front; false if no whole entry is left.</summary>
    public static bool TryTake(ref ReadOnlyMemory<byte> rest, out ReadOnlyMemory<byte> entry)
    {
        var end = rest.Length < Prefix ? int.MaxValue : Prefix + BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
        var isWhole = end <= rest.Length;
        entry = isWhole ? rest[Prefix..end] : default;
        rest = isWhole ? rest[end..] : rest;
        return isWhole;
    }
}
