using System.Diagnostics;
using Npgsql;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>Does to copies of a review whatever somebody with all rights could do, and tells who notices.</summary>
/// <remarks>
/// Nothing is done to the review itself. The copies are sealed anew, with keys that are thrown away: the key of the real log never
/// comes near a history that is not true.
/// </remarks>
/// <param name="connection">As an owner who may make databases; holds a password.</param>
/// <param name="keys">The keys to the words of the review, which are only read.</param>
public sealed class TamperDrill(string connection, KeyRing keys)
{
    /// <summary>Runs all of it, telling each line as it comes.</summary>
    /// <param name="review">The review.</param>
    /// <param name="database">Where it is.</param>
    /// <param name="tell">Told of each line.</param>
    /// <param name="token">Ends it.</param>
    public async Task<IReadOnlyList<DrillLine>> RunAsync(
        Guid review,
        NpgsqlDataSource database,
        Action<DrillLine> tell,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(tell);
        using var folders = new DrillFolder();
        await using var scratch = new ScratchDatabases(connection);
        var stage = await StageAsync(scratch, folders, database, review, token);
        using var held = stage.Held;
        var lines = new List<DrillLine>();
        foreach (var attack in Turns())
        {
            await TurnAsync(scratch, folders, stage, attack, tell + lines.Add, token);
        }

        return lines;
    }

    /// <summary>Which attacks are made, by their names.</summary>
    public Predicate<string> Does { get; init; } = _ => true;

    // First everybody looks at what nobody has touched.
    private IEnumerable<Attack> Turns() => [Attack.None, .. Attacks.All.Where(attack => Does(attack.Name))];

    private async Task TurnAsync(
        ScratchDatabases scratch,
        DrillFolder folders,
        Stage stage,
        Attack attack,
        Action<DrillLine> tell,
        CancellationToken token
    )
    {
        var name = await scratch.CopyAsync(stage.Patterns[attack.On], token);
        var folder = folders.CopyOf(stage.Folder, stage.Review);
        await using (var review = new DrillReview(scratch.Open(name), stage.Review, folder, keys))
        {
            await attack.DoAsync(new Scene(review, stage.Held, folders, stage.Last), token);
            foreach (var watch in attack.By)
            {
                var started = Stopwatch.GetTimestamp();
                var found = await watch.LookAsync(review, stage.Held, attack, token);
                var took = Stopwatch.GetElapsedTime(started);
                tell(new DrillLine(attack.Name, watch.Name, found, took) { IsHonest = attack == Attack.None });
            }
        }

        await scratch.DropAsync(name);
    }

    // One database with what is recorded, one with what a backup would hold, one with all of it sealed.
    private async Task<Stage> StageAsync(
        ScratchDatabases scratch,
        DrillFolder folders,
        NpgsqlDataSource database,
        Guid review,
        CancellationToken token
    )
    {
        var folder = folders.Make();
        var recorded = await scratch.LayAsync(token);
        await using (var target = scratch.Open(recorded))
        {
            await ReviewCopy.RunAsync(database, target, review, token);
            await ReviewCopy.BringAsync(target, folder, review, token);
            await Rebuild.RunAsync(target, new RebuildPlan { Grace = TimeSpan.Zero }, token);
        }

        var early = await scratch.CopyAsync(recorded, token);
        var whole = await SealedAsync(scratch, early, (folder, review), checkpoints: 1, token);
        // A review that fits into one checkpoint has no earlier one: its backup is from before.
        early = whole.IsWhole ? recorded : early;
        var all = await scratch.CopyAsync(whole.Name, token);
        await SealedAsync(scratch, all, (folder, review), int.MaxValue, token);
        var (held, last) = await HoldAsync(scratch, all, folder, review, token);
        var patterns = new Dictionary<Beginning, string>
        {
            [Beginning.Recorded] = recorded,
            [Beginning.Early] = early,
            [Beginning.Sealed] = all,
        };
        return new Stage(review, folder, held, last, patterns);
    }

    private async Task<(string Name, bool IsWhole)> SealedAsync(
        ScratchDatabases scratch,
        string name,
        (LogFolder Folder, Guid Review) of,
        int checkpoints,
        CancellationToken token
    )
    {
        await using var sealing = new DrillReview(scratch.Open(name), of.Review, of.Folder, keys);
        await sealing.SealAsync(token, checkpoints);
        var log = await sealing.PublishedAsync(token);
        var head = await sealing.AskAsync<long>("select position from ledger.review_head", token);
        return (name, log.Position == head);
    }

    private async Task<(DrillEvidence Held, long Last)> HoldAsync(
        ScratchDatabases scratch,
        string name,
        LogFolder folder,
        Guid review,
        CancellationToken token
    )
    {
        await using var there = new DrillReview(scratch.Open(name), review, folder, keys);
        var log = await there.PublishedAsync(token);
        var policy = await new KeyPolicies(new LogReader(there.Database), folder).WriteAsync(review, token);
        await using var opened = await there.Database.OpenConnectionAsync(token);
        var id = await there.AskAsync<Guid>(
            "select event_id from ledger.entry where position = $1",
            token,
            log.Position
        );
        var last = (await RecordedEvent.FindAsync(opened, review, id, token))!;
        using var key = folder.ReceiptKey();
        var receipt = SignedReceipt.Sign(last.ToReceipt(log.Origin), key);
        var held = new DrillEvidence(System.Text.Encoding.UTF8.GetBytes(policy), there.Signed(), receipt);
        var now = TimeProvider.System.GetUtcNow();
        var cosignature = held.Witness.Sign(log.Text, now);
        await LogRows.RunAsync(opened, [LogRows.Cosignature(log, cosignature, now)], token);
        return (held, log.Position);
    }

    private sealed record Stage(
        Guid Review,
        LogFolder Folder,
        DrillEvidence Held,
        long Last,
        Dictionary<Beginning, string> Patterns
    );
}

/// <summary>One line of the table.</summary>
/// <param name="Attack">What was done.</param>
/// <param name="By">Who looked.</param>
/// <param name="Found">What they found first; none if they found nothing.</param>
/// <param name="After">How long they looked.</param>
public sealed record DrillLine(string Attack, string By, string? Found, TimeSpan After)
{
    /// <summary>Nothing was done, and so nothing must be found.</summary>
    public bool IsHonest { get; init; }

    /// <summary>Whether it came out as it must.</summary>
    public bool IsRight => IsHonest == (Found is null);
}
