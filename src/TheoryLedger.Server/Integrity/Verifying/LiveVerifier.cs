using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Verification;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Holds the live database against its own log: every entry, every event, every column, all words, and what people read against what the events make.</summary>
/// <param name="database">The live database.</param>
/// <param name="logs">Its log.</param>
/// <param name="folder">What lies outside it.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="ring">The keys to protected words; where there are none, words are only seen to be there.</param>
public sealed class LiveVerifier(
    NpgsqlDataSource database,
    LogReader logs,
    LogFolder folder,
    StoredClock clock,
    KeyRing? ring = null
)
{
    private const string Columns = """
        select index, position, event_id, stream, version, hash from ledger.log_leaf
        where review = $1 and epoch = $2 and index < $3 order by index
        """;

    /// <summary>Goes through all of a review up to what is sealed; none if nothing is.</summary>
    /// <param name="review">The review.</param>
    /// <param name="progress">Told how many entries of the log, and then of events for what people read, were gone through, of how many.</param>
    /// <param name="token">Ends it.</param>
    public async Task<LiveVerification?> RunAsync(Guid review, Action<long, long> progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(progress);
        // Read first: it is written before what it says is published, so that it may only be larger while that is under way.
        var seen = folder.LastSeen(review);
        if (await logs.FindAsync(review, epoch: null, token) is not { } log)
        {
            return seen is null ? null : Gone(seen);
        }

        var (at, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var total = log.Size + log.Position;
        var evidence = await EvidenceAsync(log, seen, token);
        var findings = await Task.Run(() => ReadAsync(log, evidence, read => progress(read, total), token), token);
        await using var connection = await database.OpenConnectionAsync(token);
        await StoreCheck.RunAsync(connection, review, findings, token);
        await new WordCheck(connection, log, ring, folder.BroughtBy(review)).RunAsync(findings, token);
        var served = new ServedCheck(database, review);
        await served.RunAsync(taken => progress(log.Size + Math.Min(taken, log.Position), total), token);
        return new LiveVerification(
            log.Origin,
            log.Epoch,
            log.Size,
            log.Position,
            at,
            (int)Math.Ceiling(clock.GetElapsedTime(started).TotalSeconds),
            findings.Count + served.Findings.Count,
            [.. findings.Concat(served.Findings.Listed).Take(LiveVerification.Listed)]
        )
        {
            Served = served.Position,
            ServedRows = served.Rows,
        };
    }

    // Something was signed, and nothing of it is here.
    private LiveVerification Gone(byte[] seen)
    {
        var signed = SignedCheckpoint.TryParse(seen, out var read, out _) ? read.Checkpoint : null;
        return new(
            signed?.Origin ?? "",
            Epoch: 0,
            Size: 0,
            Position: 0,
            clock.GetUtcNow(),
            Seconds: 0,
            FindingCount: 1,
            [new(LiveFinding.OfLog, "the log", $"the {signed?.Size ?? 0} entries that were signed", "no log")]
        );
    }

    /// <summary>Goes through a review and through the log of who was shown its participants' words.</summary>
    public async Task<LiveVerification?> RunBothAsync(Guid review, Action<long, long> progress, CancellationToken token)
    {
        var result = await RunAsync(review, progress, token);
        var readings = result is null ? null : await RunAsync(AccessLogId.Of(review), (_, _) => { }, token);
        return readings is null ? result : result!.With(readings);
    }

    private async Task<List<LiveFinding>> ReadAsync(
        PublishedLog log,
        (IReadOnlyList<PublishedLog> History, byte[]? Seen, LogKeys Keys) evidence,
        Action<long> progress,
        CancellationToken token
    )
    {
        var findings = new List<LiveFinding>();
        await using var events = await database.OpenConnectionAsync(token);
        await using var leaves = await database.OpenConnectionAsync(token);
        await using var ask = EventRow.Ask(events, log.Review, after: 0, log.Position);
        await using var rows = await ask.ExecuteReaderAsync(token);
        await using var askColumns = leaves.Command(Columns, log.Review, log.Epoch, log.Size);
        await using var columns = await askColumns.ExecuteReaderAsync(token);
        using var files = logs.FilesOf(log.Review, log.Epoch);
        var reader = new LiveReader(rows, columns, new RowCheck(log.Review, findings), findings, progress);
        var whole = new LogEvidence(files, [.. evidence.History.Select(h => (ReadOnlyMemory<byte>)h.ToNote())])
        {
            SeenElsewhere = evidence.Seen is null ? [] : [evidence.Seen],
        };
        foreach (var finding in LogVerifier.Verify(whole, evidence.Keys, reader))
        {
            token.ThrowIfCancellationRequested();
            findings.Add(new LiveFinding(LiveFinding.OfLog, finding.Place, finding.Expected, finding.Found));
        }

        reader.Finish();
        return [.. findings, .. reader.OfLeaves, .. evidence.History.SelectMany(CheckpointColumns.Compare)];
    }

    // Whatever is sealed while this runs is left to the next time.
    private async Task<(IReadOnlyList<PublishedLog> History, byte[]? Seen, LogKeys Keys)> EvidenceAsync(
        PublishedLog log,
        byte[]? seen,
        CancellationToken token
    )
    {
        var keys = (await logs.KeysAsync(log.Review, token))
            .Where(key => key.Epoch == log.Epoch)
            .Select(key => VerifierKey.TryParse(key.Verifier, out var verifier, out _) ? verifier : null)
            .OfType<VerifierKey>();
        var history = await logs.HistoryAsync(log.Review, log.Epoch, token);
        return (
            [.. history.Where(earlier => earlier.Size <= log.Size)],
            await logs.IsUnderWayAsync(log, seen, token) ? null : seen,
            new LogKeys(log.Origin, [.. keys], Witnesses: [])
        );
    }
}
