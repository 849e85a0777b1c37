using System.IO.Compression;
using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>Bundles of a review whose log is sealed, and what arrives of them on another server.</summary>
public abstract class Bundling(ServerFixture server)
{
    protected ServerFixture Server => server;

    protected static Guid Review => ScratchLog.Review;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected async Task<ScratchLog> Sealed()
    {
        var log = await ScratchLog.With(server, events: 600);
        await log.Seal();
        return log;
    }

    protected Task<byte[]> Export(ScratchLog log, BundleKind kind) =>
        Bundles.Of(log.Database, server.Keys, log.Folder, Review, kind);

    // As a backup of that folder would be put back.
    protected static string KeysOf(ServerFixture server) => server.KeysFolder;

    protected static async Task IsEmpty(EmptyServer there)
    {
        await using var query = there.Database.CreateCommand(
            """
            select (select count(*) from ledger.review_head) + (select count(*) from ledger_events.mt_events)
                + (select count(*) from ledger.log_leaf) + (select count(*) from ledger.protected_words)
            """
        );
        Assert.Equal(0L, await query.ExecuteScalarAsync(Token));
    }

    protected static async Task<string> FirstEntry(EmptyServer there)
    {
        await using var query = there.Database.CreateCommand(
            "select convert_from(entry, 'UTF8') from ledger.log_leaf where epoch = 2 and index = 0"
        );
        return (string)(await query.ExecuteScalarAsync(Token))!;
    }

    protected static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var bytes = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            }
        );
    }

    protected static async Task<byte[]> Zipped(Dictionary<string, byte[]> files)
    {
        using var zip = new MemoryStream();
        await using (var writer = await BundleWriter.OpenAsync(zip, Token))
        {
            foreach (var (name, bytes) in files)
            {
                await writer.WriteAsync(name, bytes, Token);
            }
        }

        return zip.ToArray();
    }
}
