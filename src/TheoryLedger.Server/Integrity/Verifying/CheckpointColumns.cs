using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Checkpoints are found by columns; those must say what the text says that was signed.</summary>
internal static class CheckpointColumns
{
    public static IEnumerable<LiveFinding> Compare(PublishedLog kept)
    {
        var findings = new List<LiveFinding>();
        var comparing = new Comparing(LiveFinding.OfLog, $"checkpoint of {kept.Size} entries", findings);
        // What is no checkpoint was found already.
        if (Checkpoint.TryParse(kept.Text, out var signed, out _))
        {
            comparing.That("size", signed.Size, kept.Size);
            comparing.That("root", signed.Root, kept.Root);
        }

        return findings;
    }
}
