using System.Diagnostics.CodeAnalysis;
using System.Text;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Logs;

/// <summary>Takes a proof apart, and says of anything else why it is none (c2sp.org/tlog-proof).</summary>
internal static class LogProofReader
{
    public const string Title = "c2sp.org/tlog-proof@v1";

    private const string Extra = "extra ";
    private const string Index = "index ";
    private const int MaxPath = 63;

    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out LogProof? proof,
        [NotNullWhen(false)] out string? why
    )
    {
        proof = null;
        why = NoteReader.WrongText(utf8) ?? Split(utf8, ref proof);
        return proof is not null;
    }

    private static string? Split(ReadOnlySpan<byte> utf8, ref LogProof? proof)
    {
        if (utf8.IndexOf("\n\n"u8) is not (>= 0 and var end))
        {
            return "There is no blank line before the checkpoint.";
        }

        return SignedCheckpoint.TryParse(utf8[(end + 2)..], out var checkpoint, out var why)
            ? Lines(Encoding.UTF8.GetString(utf8[..end]).Split('\n'), checkpoint, ref proof)
            : why;
    }

    private static string? Lines(string[] lines, SignedCheckpoint checkpoint, ref LogProof? proof)
    {
        if (lines is not [Title, .. var rest])
        {
            return $"The first line is not {Title}.";
        }

        byte[]? extra = [];
        if (rest is [var first, ..] && first.StartsWith(Extra, StringComparison.Ordinal))
        {
            if (!StrictBase64.TryDecode(Encoding.UTF8.GetBytes(first[Extra.Length..]), out extra) || extra is [])
            {
                return "The extra line holds no data in base 64.";
            }

            rest = rest[1..];
        }

        return Place(rest, new LogProof(0, [], checkpoint) { Extra = extra }, ref proof);
    }

    private static string? Place(string[] lines, LogProof read, ref LogProof? proof)
    {
        if (
            lines is not [var first, .. var path]
            || !first.StartsWith(Index, StringComparison.Ordinal)
            || !Checkpoint.TryParseSize(first.AsSpan(Index.Length), out var index)
        )
        {
            return "There is no index line: digits without leading zeros.";
        }

        var hashes = path.Select(Read).ToList();
        if (hashes.Count > MaxPath || hashes.Contains(null))
        {
            return $"The path is not at most {MaxPath} hashes, each 32 bytes in base 64.";
        }

        proof = read with { Index = index, Path = [.. hashes.Select(hash => hash!.Value)] };
        return null;
    }

    private static Hash? Read(string line) =>
        Hash.TryParseBase64(Encoding.UTF8.GetBytes(line), out var hash) ? hash : null;
}
