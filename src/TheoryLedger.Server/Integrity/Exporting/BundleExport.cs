using System.Text;
using System.Text.Json;
using Npgsql;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Integrity.Exporting;

/// <summary>Writes all that an auditor needs of a review into one file, up to a checkpoint that is published.</summary>
/// <remarks>
/// The same log, cosignatures and opened fields give the same bytes. Nothing is kept on a disk on the way, and of a large
/// review little in memory.
/// </remarks>
public sealed class BundleExport(
    NpgsqlDataSource database,
    LogReader logs,
    LogFolder folder,
    WordVault vault,
    PresentConsent consent
)
{
    private const int Step = 1000;

    /// <summary>For an auditor.</summary>
    public Task WriteAsync(Stream output, PublishedLog log, string policy, Moment moment, CancellationToken token) =>
        WriteAsync(output, BundleKind.Audit, (log, policy, moment), token);

    public async Task WriteAsync(
        Stream output,
        BundleKind kind,
        (PublishedLog Log, string Policy, Moment Moment) what,
        CancellationToken token
    )
    {
        var (log, policy, moment) = what;
        await using var bundle = await BundleWriter.OpenAsync(output, token);
        await bundle.WriteAsync(BundleFile.Manifest, ManifestOf(log, kind).ToBytes(), token);
        await bundle.WriteAsync(BundleFile.Specification, BundleSpecification.Bytes, token);
        await bundle.WriteAsync(BundleFile.Checkpoint, log.ToNote(), token);
        await bundle.WriteAsync(BundleFile.Keys, Encoding.UTF8.GetBytes(policy), token);
        await WriteHistoryAsync(bundle, log, token);
        await WriteEventsAsync(bundle, log, token);
        await WriteFieldsAsync(bundle, kind, log, token);
        // The moment was found before the whole history was written, which may take longer than a rebuild keeps old rows.
        var theory = await WholeRows.ReadAsync(
            database,
            moment.Recorded(log.Position, ""),
            at => TheoryRead.AllAsync(new AsOf(database, at), token),
            token
        );
        await bundle.WriteAsync(BundleFile.Theory, theory.ToCanonicalJson(), token);
        await WriteTilesAsync(bundle, log, token);
    }

    private static BundleManifest ManifestOf(PublishedLog log, BundleKind kind) =>
        new(BundleManifest.PresentFormat, log.Review, log.Origin, log.Size, log.Position, kind);

    private async Task WriteHistoryAsync(BundleWriter bundle, PublishedLog log, CancellationToken token)
    {
        await using var file = await bundle.OpenAsync(BundleFile.History, token);
        foreach (var earlier in await logs.HistoryAsync(log.Review, log.Epoch, token))
        {
            if (earlier.Size < log.Size)
            {
                var note = JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(earlier.ToNote()));
                await WriteLineAsync(file, note, token);
            }
        }
    }

    private async Task WriteEventsAsync(BundleWriter bundle, PublishedLog log, CancellationToken token)
    {
        await using var file = await bundle.OpenAsync(BundleFile.Events, token);
        await foreach (var (_, rows) in StepsAsync(log, token))
        {
            foreach (var row in rows)
            {
                await WriteLineAsync(file, row.Line, token);
            }
        }
    }

    private async Task WriteFieldsAsync(BundleWriter bundle, BundleKind kind, PublishedLog log, CancellationToken token)
    {
        var brought = folder.BroughtBy(log.Review);
        var fields = await BundleFields.OpenAsync(database, log.Review, vault, consent, brought, token);
        await using var file = await bundle.OpenAsync(BundleFile.Fields, token);
        await foreach (var (connection, rows) in StepsAsync(log, token))
        {
            foreach (var line in await fields.LinesAsync(connection, rows, kind, token))
            {
                await WriteLineAsync(file, line, token);
            }
        }

        // Better no file than one that cannot say why words are gone.
        if (!await ErasuresInLog.AreInAsync(database, log, token))
        {
            throw new IOException("Words were erased by a decision that is not sealed yet; ask again once it is.");
        }
    }

    private async Task WriteTilesAsync(BundleWriter bundle, PublishedLog log, CancellationToken token)
    {
        foreach (var tile in Tile.All(log.Size))
        {
            await WriteTileAsync(
                bundle,
                TilePath.Of(tile),
                await logs.TileAsync(log, tile, entries: false, token),
                token
            );
            if (tile.Level == 0)
            {
                var entries = await logs.TileAsync(log, tile, entries: true, token);
                await WriteTileAsync(bundle, TilePath.OfEntries(tile), entries, token);
            }
        }
    }

    // What the tables do not have is left out: whoever verifies the bundle says so.
    private static Task WriteTileAsync(BundleWriter bundle, string path, byte[]? bytes, CancellationToken token) =>
        bytes is null ? Task.CompletedTask : bundle.WriteAsync(BundleFile.Log + path, bytes, token);

    private async IAsyncEnumerable<(NpgsqlConnection Connection, List<BundleRow> Rows)> StepsAsync(
        PublishedLog log,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token
    )
    {
        await using var connection = await database.OpenConnectionAsync(token);
        for (var after = 0L; after < log.Position; )
        {
            var rows = await BundleRow.ReadAsync(connection, log.Review, (after, log.Position), Step, token);
            if (rows.Count == 0)
            {
                yield break;
            }

            yield return (connection, rows);
            after = rows[^1].Position;
        }
    }

    private static async Task WriteLineAsync(Stream file, byte[] line, CancellationToken token)
    {
        await file.WriteAsync(line, token);
        await file.WriteAsync("\n"u8.ToArray(), token);
    }
}
