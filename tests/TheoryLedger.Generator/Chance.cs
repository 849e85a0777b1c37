namespace TheoryLedger.Generator;

/// <summary>Chance that a seed decides, on every machine and every runtime alike (SplitMix64).</summary>
internal sealed class Chance(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03);

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>From one number up to and with another.</summary>
    public int From(int first, int last) => first + Below(last - first + 1);

    public bool In(double share) => Next() % 1_000_000 < share * 1_000_000;

    public T Of<T>(params IReadOnlyList<T> things) => things[Below(things.Count)];

    /// <summary>Several different ones, in the order in which they stand.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> things, int count)
    {
        var first = things.Count <= count ? 0 : Below(things.Count);
        return [.. Enumerable.Range(0, Math.Min(count, things.Count)).Select(i => things[(first + i) % things.Count])];
    }

    /// <summary>A version 7 UUID (RFC 9562) of a moment.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes[..8], Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
        {
            bytes[i] = (byte)(milliseconds >> (8 * (5 - i)));
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
