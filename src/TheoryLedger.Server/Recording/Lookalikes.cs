using System.Collections.Frozen;
using System.Text;

namespace TheoryLedger.Server.Recording;

/// <summary>Letters that a reader takes for others: Cyrillic and Greek ones that look Latin, and Latin ones in boxes and flags.</summary>
/// <remarks>Few, and only such as make a sentence look like another. What Unicode itself calls a form of a letter, its normal form undoes.</remarks>
internal static class Lookalikes
{
    private const string Cyrillic =
        "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԀD ԚQ ԜW ҺH ӀI "
        + "аa вb гr еe иu кk мm нh оo пn рp сc тt уy хx ьb ѕs іi јj ԁd ԛq ԝw һh ӏl";

    private const string Greek =
        "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb γy εe ηn ιi κk νv οo ρp ςc τt υu χx ωw ϲc";

    // Each begins with an A: negative circled and negative squared letters, and those that flags are made of.
    private static readonly int[] Boxed = [0x1F150, 0x1F170, 0x1F1E6];

    private static readonly FrozenDictionary<Rune, Rune> ByForeign = $"{Cyrillic} {Greek}"
        .Split(' ')
        .ToFrozenDictionary(pair => new Rune(pair[0]), pair => new Rune(pair[1]));

    /// <summary>The same text in the Latin letters that it looks like.</summary>
    public static string InLatin(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.EnumerateRunes().Select(Of));
    }

    private static Rune Of(Rune rune) =>
        ByForeign.TryGetValue(rune, out var latin) ? latin
        : Array.Find(Boxed, first => rune.Value >= first && rune.Value < first + 26) is > 0 and var box
            ? new Rune('A' + rune.Value - box)
        : rune;
}
