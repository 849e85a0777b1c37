using System.Numerics;
using System.Security.Cryptography;

namespace TheoryLedger.Tests.Integrity.Notes;

/// <summary>The curve of RFC 8032 in plain arithmetic, lenient where we must be strict, to make what we must refuse.</summary>
internal static class SlowEd25519
{
    public static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    public static readonly BigInteger L =
        BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493");

    private static readonly BigInteger D = Mod(-121665 * Invert(121666));

    /// <summary>The base point: y = 4/5, x even.</summary>
    public static (BigInteger X, BigInteger Y) B { get; } = Decode(Bytes(Mod(4 * Invert(5))))!.Value;

    public static (BigInteger X, BigInteger Y) Nothing => (0, 1);

    /// <summary>All points of low order: the multiples of one of order 8.</summary>
    public static IReadOnlyList<(BigInteger X, BigInteger Y)> LowOrder { get; } = FindLowOrder();

    public static (BigInteger X, BigInteger Y)? Decode(byte[] encoded)
    {
        var y = Number([.. encoded[..31], (byte)(encoded[31] & 0x7F)]) % P;
        var square = Mod(((y * y) - 1) * Invert(Mod((D * y * y) + 1)));
        var x = BigInteger.ModPow(square, (P + 3) / 8, P);
        x = Mod(x * x) == square ? x : Mod(x * BigInteger.ModPow(2, (P - 1) / 4, P));
        var isOdd = encoded[31] >> 7 == 1;
        return Mod(x * x) != square ? null : (x.IsEven == isOdd ? Mod(-x) : x, y);
    }

    public static byte[] Encode((BigInteger X, BigInteger Y) point)
    {
        var bytes = Bytes(point.Y);
        bytes[31] |= (byte)(point.X.IsEven ? 0 : 0x80);
        return bytes;
    }

    public static (BigInteger X, BigInteger Y) Add((BigInteger X, BigInteger Y) a, (BigInteger X, BigInteger Y) b)
    {
        var both = Mod(D * a.X * b.X * a.Y * b.Y);
        var inverse = Invert(Mod((1 + both) * (1 - both)));
        return (
            Mod(((a.X * b.Y) + (a.Y * b.X)) * (1 - both) * inverse),
            Mod(((a.Y * b.Y) + (a.X * b.X)) * (1 + both) * inverse)
        );
    }

    public static (BigInteger X, BigInteger Y) Times(BigInteger n, (BigInteger X, BigInteger Y) point)
    {
        var sum = Nothing;
        for (; n > 0; n >>= 1, point = Add(point, point))
        {
            sum = n.IsEven ? sum : Add(sum, point);
        }

        return sum;
    }

    /// <summary>The challenge that binds a signature to its key and message.</summary>
    public static BigInteger K(byte[] r, byte[] key, byte[] message) =>
        Number(SHA512.HashData([.. r, .. key, .. message])) % L;

    /// <summary>S·B = R + k·A, and no further question asked.</summary>
    public static bool Verify(byte[] key, byte[] message, byte[] signature)
    {
        var (r, s) = (signature[..32], Number(signature[32..]));
        return Decode(key) is { } a
            && Decode(r) is { } point
            && Times(s, B) == Add(point, Times(K(r, key, message), a));
    }

    public static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true);

    private static BigInteger Mod(BigInteger n) => ((n % P) + P) % P;

    private static BigInteger Invert(BigInteger n) => BigInteger.ModPow(Mod(n), P - 2, P);

    // Any point times L is of low order; one of order 8 is found after a few tries.
    private static List<(BigInteger X, BigInteger Y)> FindLowOrder()
    {
        for (var y = 2; ; y++)
        {
            if (Decode(Bytes(y)) is { } point && Times(L, point) is var low && Times(4, low) != Nothing)
            {
                return [.. Enumerable.Range(0, 8).Select(n => Times(n, low))];
            }
        }
    }
}
