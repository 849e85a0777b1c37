using CsCheck;

namespace TheoryLedger.Tests.Texts;

/// <summary>Text as it comes: letters, breaks, accents, scripts beyond the first plane.</summary>
internal static class AnyText
{
    private static readonly string[] Remarkable = [" ", "\n", "\r\n", "é", "e\u0301", "\0"];

    private static readonly Gen<string> Character = Gen.Frequency(
        (6, Gen.Char['a', 'e'].Select(c => c.ToString())),
        (3, Gen.Int[0, Remarkable.Length - 1].Select(i => Remarkable[i])),
        (1, Gen.Char['\u4E00', '\u9FFF'].Select(c => c.ToString())),
        (2, Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32))
    );

    public static readonly Gen<string> Proper = Character.Array[0, 60].Select(string.Concat);

    public static readonly Gen<string> PerhapsBroken = Gen.Frequency(
            (4, Character),
            (1, Gen.Char['\uD800', '\uDFFF'].Select(c => c.ToString()))
        )
        .Array[0, 20]
        .Select(string.Concat);
}
