namespace TheoryLedger.Integrity;

/// <summary>The order of RFC 8785 for names, by UTF-16 code units, told from their UTF-8.</summary>
internal static class Utf16Order
{
    public static int Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var same = a.CommonPrefixLength(b);
        return same == a.Length || same == b.Length ? a.Length.CompareTo(b.Length) : Rank(a[same]) - Rank(b[same]);
    }

    // The two orders agree but for one thing: surrogate pairs (F0–F4 in UTF-8) come before U+E000–U+FFFF (EE, EF).
    private static int Rank(byte first) =>
        first switch
        {
            >= 0xF0 => first - 2,
            >= 0xEE => first + 5,
            _ => first,
        };
}
