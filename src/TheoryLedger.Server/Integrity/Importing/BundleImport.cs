using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Replay;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>Puts a review from a bundle into a database that does not know it: every event, every position, every entry of its log.</summary>
/// <remarks>
/// All of it or nothing, in one transaction, and only what was verified before. The log comes as it was signed; whether it is gone on
/// with here is not decided here, since its key is no part of a bundle.
/// </remarks>
public sealed class BundleImport(NpgsqlDataSource database, KeyRing keys, LogFolder folder, StoredClock clock)
{
    private const int Step = 1_000;

    /// <param name="bundle">The bundle.</param>
    /// <param name="policy">Whom to believe; none to go by what the bundle says of its own keys.</param>
    /// <param name="owner">The account that owns the review here.</param>
    /// <param name="token">Ends it; nothing is left behind then.</param>
    /// <exception cref="ImportRefusedException">It is not clean, or the review is here already.</exception>
    public async Task<BundleManifest> RunAsync(IBundle bundle, TrustPolicy? policy, Guid owner, CancellationToken token)
    {
        var manifest = Verified(bundle, policy);
        var erasures = new ProvenErasures();
        var words = new ImportedWords(keys, manifest.Review, erasures);
        words.Check(manifest.Kind);
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        await RefuseIfThereAsync(connection, manifest.Review, token);
        var rows = new ImportRows(connection, manifest.Review);
        await rows.StreamsAsync(erasures.See(BundleEvent.All(bundle)), token);
        foreach (var step in ImportedFact.All(bundle).Chunk(Step))
        {
            await rows.EventsAsync([.. step.Select(one => one.Event)], token);
            await rows.FieldsAsync(step, words, token);
        }

        await new ImportedLog(connection, manifest, clock.GetUtcNow()).WriteAsync(bundle, token);
        await rows.OpenAsync(owner, clock.GetUtcNow(), token);
        // Before the commit: a line that nothing outside knows would count for nothing.
        folder.KeepBrought(manifest.Review, rows.Brought, bundle.Read(BundleFile.Checkpoint));
        await transaction.CommitAsync(token);
        return manifest;
    }

    private static BundleManifest Verified(IBundle bundle, TrustPolicy? policy)
    {
        var theory = new TheoryFollower();
        var report = BundleVerifier.Verify(bundle, new BundleTrust { Policy = policy }, theory);
        BundleFinding[] findings = [.. report.Findings, .. theory.Compare(bundle.Read(BundleFile.Theory))];
        return findings is [] && report.Manifest is { Position: > 0 } manifest
            ? manifest
            : throw new ImportRefusedException(findings is [] ? "There is no event in this bundle." : Told(findings));
    }

    private static string Told(BundleFinding[] findings)
    {
        var first = findings[0];
        return $"The bundle has {findings.Length} finding(s), and nothing of it is imported. The first: {first.Place}: "
            + $"expected {first.Expected}; found {first.Found}.";
    }

    private static async Task RefuseIfThereAsync(NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        await using var query = connection.Command(
            """
            select exists (select from ledger.review_head where review = $1 and position > 0)
                or exists (select from ledger.log_epoch where review = $1)
            """,
            review
        );
        if ((bool)(await query.ExecuteScalarAsync(token))!)
        {
            throw new ImportRefusedException($"Review {review} is in this database already; nothing is imported.");
        }
    }
}

/// <summary>A bundle is not imported; the message says why.</summary>
public sealed class ImportRefusedException(string message) : Exception(message);
