using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Server.Recording;

/// <summary>Words of a text as they sound, whatever they are dressed in, and runs of them.</summary>
/// <remarks>
/// Compatibility forms, case, accents, punctuation and characters that nobody sees make no difference. Where a script sets no
/// spaces, every character is a word. Words and runs are only numbers, made with secrets that live as long as the process.
/// </remarks>
public static class WordRuns
{
    private static readonly ulong Factor = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

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

    /// <summary>The runs of so many words in a text.</summary>
    public static IEnumerable<ulong> In(string text, int length) => Of(WordsOf(text), length);

    public static IEnumerable<ulong> Of(List<uint> words, int length)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var first = 0; first + length <= words.Count; first++)
        {
            var run = 0UL;
            for (var i = first; i < first + length; i++)
            {
                run = unchecked((run * Factor) + words[i] + 1);
            }

            yield return run;
        }
    }

    public static List<uint> WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<uint>();
        var word = new StringBuilder();
        foreach (
            var rune in text.Normalize(NormalizationForm.FormKD)
                .EnumerateRunes()
                .Where(r => !IsUnseen(r))
                .Select(PlainLetters.Of)
        )
        {
            var isLetter = Rune.IsLetterOrDigit(rune);
            var standsAlone = isLetter && IsSpaceless(rune);
            if (!isLetter || standsAlone)
            {
                Finish(word, words);
            }

            if (isLetter)
            {
                word.Append(Rune.ToUpperInvariant(rune).ToString());
            }

            if (standsAlone)
            {
                Finish(word, words);
            }
        }

        Finish(word, words);
        return words;
    }

    private static void Finish(StringBuilder word, List<uint> words)
    {
        if (word.Length > 0)
        {
            words.Add(unchecked((uint)word.ToString().GetHashCode(StringComparison.Ordinal)));
            word.Clear();
        }
    }

    // Accents, joiners, soft hyphens, and apostrophes of any shape: none of them parts a word from itself.
    private static bool IsUnseen(Rune rune) =>
        rune.Value is '\'' or 0x2019 or 0x02BC
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsSpaceless(Rune rune) =>
        Array.Exists(Spaceless, range => rune.Value >= range.First && rune.Value <= range.Last);
}
