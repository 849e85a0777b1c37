using System.Text;

namespace TheoryLedger.Constructs;

/// <summary>What can be a slip of the pen: a few characters too many, too few, wrong or in the wrong order.</summary>
internal static class Slip
{
    // More than that is another wording, which theory changes with a reason; in a short text, less.
    private const int Most = 3;
    private const int OneIn = 4;

    /// <summary>Whether one text can have been meant where another was written.</summary>
    public static bool CanBe(string written, string meant)
    {
        var (one, other) = (written.EnumerateRunes().ToArray(), meant.EnumerateRunes().ToArray());
        var most = Math.Clamp(Math.Min(one.Length, other.Length) / OneIn, 1, Most);
        return Math.Abs(one.Length - other.Length) <= most && Distance(one, other, most) <= most;
    }

    // Edits and exchanges of neighbours between two texts, as far as they may lie apart.
    private static int Distance(Rune[] one, Rune[] other, int most)
    {
        var (before, last, row) = (Far(other), Far(other), Far(other));
        for (var j = 0; j <= Math.Min(most, other.Length); j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            Array.Fill(row, Most + 1);
            row[0] = Math.Min(i, Most + 1);
            for (var j = Math.Max(1, i - most); j <= Math.Min(other.Length, i + most); j++)
            {
                row[j] = Math.Min(
                    Math.Min(last[j], row[j - 1]) + 1,
                    last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }

    private static int[] Far(Rune[] other)
    {
        var row = new int[other.Length + 1];
        Array.Fill(row, Most + 1);
        return row;
    }
}
