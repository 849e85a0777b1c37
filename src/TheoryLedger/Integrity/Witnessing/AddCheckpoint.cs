using System.Diagnostics.CodeAnalysis;
using System.Text;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Witnessing;

/// <summary>What a log shows a witness: its checkpoint, and that it holds all of an earlier one (c2sp.org/tlog-witness).</summary>
/// <param name="Earlier">The size that the witness is believed to have seen last; 0 for none.</param>
/// <param name="Path">The hashes of the proof.</param>
/// <param name="Checkpoint">The checkpoint as it was signed.</param>
public sealed record AddCheckpoint(long Earlier, IReadOnlyList<Hash> Path, SignedCheckpoint Checkpoint)
{
    /// <summary>Longer proofs are not looked at.</summary>
    public const int MaxPath = 63;

    private const string Old = "old ";

    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out AddCheckpoint? request)
    {
        request = null;
        var end = body.IndexOf("\n\n"u8);
        if (end < 0 || Encoding.ASCII.GetString(body[..end]).Split('\n') is not [var first, .. var hashes])
        {
            return false;
        }

        if (
            first.StartsWith(Old, StringComparison.Ordinal)
            && Logs.Checkpoint.TryParseSize(first.AsSpan(Old.Length), out var earlier)
            && Hashes(hashes) is { } path
            && SignedCheckpoint.TryParse(body[(end + 2)..], out var signed, out _)
        )
        {
            request = new AddCheckpoint(earlier, path, signed);
        }

        return request is not null;
    }

    /// <summary>The body of the request.</summary>
    public byte[] ToBytes() =>
        Encoding.UTF8.GetBytes(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Old}{Earlier}\n")
                + string.Concat(Path.Select(hash => $"{hash.ToBase64()}\n"))
                + $"\n{Checkpoint}"
        );

    private static List<Hash>? Hashes(string[] lines)
    {
        var path = new List<Hash>(lines.Length);
        foreach (var line in lines)
        {
            if (path.Count == MaxPath || !Hash.TryParseBase64(Encoding.ASCII.GetBytes(line), out var hash))
            {
                return null;
            }

            path.Add(hash);
        }

        return path;
    }
}
