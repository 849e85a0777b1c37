using TheoryLedger.Integrity.Logs;

namespace TheoryLedger.Integrity.Verification;

/// <summary>Goes through a whole log again: every entry, every tile, every checkpoint.</summary>
/// <remarks>
/// One pass, a tile at a time; findings come as they are found. Whatever it is given, it does not throw, and it ends where
/// the files do, however large a checkpoint says the log is. It shares hashes and formats with the writer of
/// the log, and nothing else.
/// </remarks>
public static class LogVerifier
{
    /// <summary>All that is wrong with a log; nothing if every checkpoint is proven by what is there.</summary>
    public static IEnumerable<LogFinding> Verify(LogEvidence evidence, LogKeys keys, IEntryReader? reader = null)
    {
        var history = new CheckpointHistory(evidence, keys);
        if (history.Size < 0)
        {
            return [.. history.Findings, new LogFinding.NoCheckpoint()];
        }

        var keyChanges = new KeyChanges(reader);
        // Which keys changed is known once all has been read.
        return history
            .Findings.Concat(new TreeWalk(evidence.Files, history, keyChanges).Run())
            .Concat(keyChanges.Unsigned(evidence));
    }
}
