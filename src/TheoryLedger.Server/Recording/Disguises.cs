using System.Text;

namespace TheoryLedger.Server.Recording;

/// <summary>Every way in which a text can be read: as it stands, as what its letters look like, backwards where it turns round, and what it hides.</summary>
internal static class Disguises
{
    private const int RightToLeftOverride = 0x202E;
    private const int Tags = 0xE0000;

    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return [text];
        }

        var runes = text.EnumerateRunes().ToList();
        string[] read = runes.Exists(r => r.Value == RightToLeftOverride)
            ? [text, string.Concat(Enumerable.Reverse(runes))]
            : [text];
        var hidden = string.Concat(runes.Where(IsTag).Select(r => new Rune(r.Value - Tags)));
        return read.Concat(read.Select(Lookalikes.InLatin)).Append(hidden).Distinct(StringComparer.Ordinal);
    }

    // A copy of ASCII that no font shows.
    private static bool IsTag(Rune rune) => rune.Value is > Tags + 0x1F and < Tags + 0x7F;
}
