using System.Text;

namespace TheoryLedger.Server.Recording;

/// <summary>Letters without what they are dressed in: accents of Latin letters, and the widths that East Asian fonts give to ASCII.</summary>
/// <remarks>Normal form KD leaves letters such as ø and ł as they are, and without PostgreSQL there is no normal form at all.</remarks>
internal static class PlainLetters
{
    private const int FirstLatin = 0xC0;
    private const int FirstWide = 0xFF01;
    private const int LastWide = 0xFF5E;
    private const int FromWideToAscii = 0xFEE0;

    // U+00C0 to U+017F, each by its base letter.
    private const string Latin =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×OUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIıĲĳJjKkĸLlLlLlĿ"
        + "ŀLlNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

    public static Rune Of(Rune rune) =>
        rune.Value switch
        {
            >= FirstLatin and < 0x180 => new Rune(Latin[rune.Value - FirstLatin]),
            >= FirstWide and <= LastWide => new Rune(rune.Value - FromWideToAscii),
            _ => rune,
        };
}
