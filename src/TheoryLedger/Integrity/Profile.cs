using System.Globalization;
using System.Text.Unicode;

namespace TheoryLedger.Integrity;

/// <summary>What a single value may be: the JSON that no two readers understand differently.</summary>
internal static class Profile
{
    public const int MaxDepth = 64;

    public const string TooDeep = "This is nested deeper than 64 levels; flatten it.";
    public const string Repeated = "This property is there twice; send it once.";

    private const string NotAnInteger =
        "This is not a whole number from -9007199254740991 to 9007199254740991; send one, or text where text is expected.";
    private const string NotUtf8 = "This text is not valid UTF-8; encode it anew.";
    private const string HalfACharacter = "This text holds half of a surrogate pair; send whole characters.";
    private const string Nul = "This text holds U+0000, which cannot be kept; leave it out.";

    // 2^53 - 1: beyond it, readers that know only doubles see another number (RFC 7493).
    private const long MaxInteger = 9007199254740991;

    /// <summary>What is wrong with a number, as it is written.</summary>
    public static string? CheckNumber(ReadOnlySpan<byte> written) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number is >= -MaxInteger and <= MaxInteger
            ? null
            : NotAnInteger;

    /// <summary>What is wrong with a text, as it is written between its quotation marks.</summary>
    public static string? CheckText(ReadOnlySpan<byte> written, bool isEscaped) =>
        Utf8.IsValid(written) ? (isEscaped ? CheckEscapes(written) : null) : NotUtf8;

    private static string? CheckEscapes(ReadOnlySpan<byte> rest)
    {
        while (rest.IndexOf((byte)'\\') is >= 0 and var at)
        {
            rest = rest[at..];
            if (CodeUnit(rest) is not { } unit)
            {
                rest = rest[2..];
                continue;
            }

            var isPair = char.IsHighSurrogate(unit) && CodeUnit(rest[6..]) is { } low && char.IsLowSurrogate(low);
            if (unit == 0 || (char.IsSurrogate(unit) && !isPair))
            {
                return unit == 0 ? Nul : HalfACharacter;
            }

            rest = rest[(isPair ? 12 : 6)..];
        }

        return null;
    }

    private static char? CodeUnit(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("\\u"u8)
            ? (char)ushort.Parse(rest[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
}
