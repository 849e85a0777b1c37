using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Logs;

/// <summary>What a log says of itself: its name, how many entries it has, and the root over all of them (c2sp.org/tlog-checkpoint).</summary>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>Further lines, which witnesses cannot check; ours have none.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out Checkpoint? checkpoint,
        [NotNullWhen(false)] out string? why
    )
    {
        checkpoint = null;
        why = Read(text, ref checkpoint);
        return checkpoint is not null;
    }

    public bool Equals(Checkpoint? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => HashCode.Combine(Origin, Size, Root);

    /// <summary>The text that is signed.</summary>
    public override string ToString() =>
        $"{Origin}\n{Size}\n{Root.ToBase64()}\n{string.Concat(Extensions.Select(line => $"{line}\n"))}";

    /// <summary>Reads a number as C2SP formats write it: decimal digits without a sign or leading zeros.</summary>
    internal static bool TryParseSize(ReadOnlySpan<char> text, out long size) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size)
        && (text.Length == 1 || text[0] != '0');

    private static string? Read(string text, ref Checkpoint? checkpoint)
    {
        if (text.Split('\n') is not [.. var lines, ""] || lines.Contains("") || lines.Length < 3)
        {
            return "A checkpoint has three lines or more, none of them empty.";
        }

        if (!TryParseSize(lines[1], out var size))
        {
            return "The second line is not a size: digits without leading zeros.";
        }

        if (!Hash.TryParseBase64(Encoding.UTF8.GetBytes(lines[2]), out var root))
        {
            return "The third line is not a root: 32 bytes in base 64.";
        }

        checkpoint = new Checkpoint(lines[0], size, root) { Extensions = lines[3..] };
        return null;
    }
}
