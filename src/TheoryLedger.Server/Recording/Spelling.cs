using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Server.Recording;

/// <summary>A text as it sounds: its words, and its letters whatever stands between them.</summary>
/// <remarks>
/// Case, accents, punctuation and characters that nobody sees make no difference. Where a script sets no spaces, every
/// character is a word. Both are only numbers; those of words are made with a secret that lives as long as the process.
/// </remarks>
internal sealed class Spelling
{
    // Han, kana, Yi, Thai, Lao, Tibetan, Myanmar and Khmer are written without spaces between words.
    private static readonly (int First, int Last)[] Spaceless =
    [
        (0x0E00, 0x0FFF),
        (0x1000, 0x109F),
        (0x1780, 0x17FF),
        (0x2E80, 0x31FF),
        (0x3400, 0xA4CF),
        (0xF900, 0xFAFF),
        (0x20000, 0x3FFFF),
    ];

    private readonly StringBuilder _word = new();

    private Spelling() { }

    public List<uint> Words { get; } = [];

    public List<uint> Letters { get; } = [];

    /// <summary>At which letter each word begins.</summary>
    public HashSet<int> Starts { get; } = [];

    /// <param name="text">In normal form KD where it is not ASCII.</param>
    public static Spelling Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spelling = new Spelling();
        foreach (var rune in text.EnumerateRunes().Where(r => !IsUnseen(r)).Select(PlainLetters.Of))
        {
            spelling.Add(rune);
        }

        spelling.Finish();
        return spelling;
    }

    private void Add(Rune rune)
    {
        var isLetter = Rune.IsLetterOrDigit(rune);
        var standsAlone = isLetter && IsSpaceless(rune);
        if (!isLetter || standsAlone)
        {
            Finish();
        }

        if (isLetter)
        {
            var letter = Rune.ToUpperInvariant(rune);
            if (_word.Length == 0)
            {
                Starts.Add(Letters.Count);
            }

            Letters.Add((uint)letter.Value);
            _word.Append(letter.ToString());
        }

        if (standsAlone)
        {
            Finish();
        }
    }

    private void Finish()
    {
        if (_word.Length > 0)
        {
            Words.Add(unchecked((uint)_word.ToString().GetHashCode(StringComparison.Ordinal)));
            _word.Clear();
        }
    }

    // Accents, joiners, soft hyphens, apostrophes of any shape, and letters that are blank: none of them parts a word from itself.
    private static bool IsUnseen(Rune rune) =>
        rune.Value is '\'' or 0x2019 or 0x02BC or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsSpaceless(Rune rune) =>
        Array.Exists(Spaceless, range => rune.Value >= range.First && rune.Value <= range.Last);
}
