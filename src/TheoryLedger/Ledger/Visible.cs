using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TheoryLedger.Ledger;

/// <summary>Whether anybody can see that there is a text.</summary>
public static class Visible
{
    // Letters and symbols by class, but blank on paper: Hangul fillers, and the Braille pattern without dots.
    private static readonly HashSet<int> Blanks = [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800];

    /// <summary>True if a character of it shows by itself.</summary>
    public static bool IsIn([NotNullWhen(true)] string? text) => text is not null && text.EnumerateRunes().Any(Is);

    public static bool Is(Rune rune) =>
        !Blanks.Contains(rune.Value)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
            );
}
