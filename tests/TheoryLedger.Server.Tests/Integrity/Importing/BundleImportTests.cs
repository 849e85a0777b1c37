using System.IO.Compression;
using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>A review that was brought to another server is the same review, to the last byte of its log.</summary>
public sealed class BundleImportTests(ServerFixture server)
{
    private static Guid Review => ScratchLog.Review;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BundleKind.Audit)]
    [InlineData(BundleKind.Backup)]
    public async Task Either_kind_arrives_as_it_left(BundleKind kind)
    {
        await using var log = await Sealed();
        var before = await Export(log, kind);
        await using var there = await EmptyServer.Make(server, kind is BundleKind.Backup ? KeysOf(server) : null);

        var manifest = await there.Import(before);
        var after = await there.Export(Review, kind);

        Assert.Equal((Review, 600L), (manifest.Review, manifest.Position));
        Assert.True(before.AsSpan().SequenceEqual(after), Difference(before, after));
        Assert.Empty((await there.Verify(Review))!.Findings);
    }

    [Fact]
    public async Task A_backup_holds_no_words_and_no_keys()
    {
        await using var log = await Sealed();
        var files = Files(await Export(log, BundleKind.Backup));

        Assert.DoesNotContain("\"value\"", Encoding.UTF8.GetString(files[BundleFile.Fields]), StringComparison.Ordinal);
        Assert.DoesNotContain("\"salt\"", Encoding.UTF8.GetString(files[BundleFile.Fields]), StringComparison.Ordinal);
        Assert.Contains("\"sealed\"", Encoding.UTF8.GetString(files[BundleFile.Fields]), StringComparison.Ordinal);
        Assert.All(files.Values, bytes => Assert.Equal(-1, bytes.AsSpan().IndexOf("PRIVATE"u8)));
    }

    [Fact]
    public async Task Without_its_keys_a_backup_is_refused()
    {
        await using var log = await Sealed();
        await using var there = await EmptyServer.Make(server);

        Assert.Contains(
            "folder of keys",
            await there.Refuses(await Export(log, BundleKind.Backup)),
            StringComparison.Ordinal
        );
        await IsEmpty(there);
    }

    [Fact]
    public async Task Nobody_signs_an_imported_log_before_its_owner_says_how_to_go_on()
    {
        await using var log = await Sealed();
        var origin = (await log.Published()).Origin;
        await using var there = await EmptyServer.Make(server);
        await there.Import(await Export(log, BundleKind.Audit));

        var refused = await Assert.ThrowsAsync<StandstillException>(() => there.Seal(Review));
        var ceremonies = new LogCeremonies(there.Database, there.Folder, new StoredClock(TimeProvider.System));
        var next = await ceremonies.OpenEpochAsync(Review, "The review came from another server.", Token);
        await there.Seal(Review);

        Assert.Equal(Standstill.KeyMissing, refused.Cause);
        Assert.NotEqual(origin, next);
        var published = (await there.Reader.FindAsync(Review, epoch: null, Token))!;
        Assert.Equal((next, 2, 601L), (published.Origin, published.Epoch, published.Size));
        Assert.Contains(origin, await FirstEntry(there), StringComparison.Ordinal);
        Assert.Empty((await there.Verify(Review))!.Findings);
    }

    [Fact]
    public async Task What_a_review_came_with_is_held_against_it_before_anybody_signs_here()
    {
        await using var log = await Sealed();
        var signed = log.Outside();
        await using var there = await EmptyServer.Make(server);
        await there.Import(await Export(log, BundleKind.Audit));
        await using var remove = there.Database.CreateCommand(
            """
            alter table ledger.log_leaf disable trigger user;
            alter table ledger.log_checkpoint disable trigger user;
            alter table ledger.log_node disable trigger user;
            alter table ledger.log_signature disable trigger user;
            delete from ledger.log_signature; delete from ledger.log_checkpoint;
            delete from ledger.log_node; delete from ledger.log_leaf
            """
        );
        await remove.ExecuteNonQueryAsync(Token);

        var finding = Assert.Single((await there.Verify(Review))!.Findings);
        var ceremonies = new LogCeremonies(there.Database, there.Folder, new StoredClock(TimeProvider.System));
        await ceremonies.OpenEpochAsync(Review, "The review came from another server.", Token);

        Assert.Contains($"{signed.Checkpoint.Size} entries", finding.Expected, StringComparison.Ordinal);
        Assert.Contains(signed.Checkpoint.Origin, await FirstEntry(there), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handed_over_with_its_key_the_log_goes_on_under_its_name_and_nowhere_else()
    {
        await using var log = await Sealed();
        var before = await log.Published();
        await using var there = await EmptyServer.Make(server);
        await there.Import(await Export(log, BundleKind.Audit));
        var from = Path.Combine(log.Data, "log", $"{Review}");

        var origin = await new LogHandover(there.Database, there.Folder).TakeAsync(Review, from, Token);
        await there.Seal(Review);
        await log.Record(20);

        Assert.Equal(before.Origin, origin);
        Assert.Equal(before.Root, (await there.Reader.FindAsync(Review, epoch: null, Token))!.Root);
        Assert.Equal(Standstill.KeyMissing, await log.StandsStill());
    }

    [Fact]
    public async Task A_bundle_that_is_behind_what_was_signed_is_not_gone_on_with()
    {
        await using var log = await Sealed();
        var earlier = await Export(log, BundleKind.Audit);
        await log.Record(20);
        await log.Seal();
        await using var there = await EmptyServer.Make(server);
        await there.Import(earlier);
        var from = Path.Combine(log.Data, "log", $"{Review}");

        var refused = await Assert.ThrowsAsync<StandstillException>(() =>
            new LogHandover(there.Database, there.Folder).TakeAsync(Review, from, Token)
        );

        Assert.Equal(Standstill.Behind, refused.Cause);
        Assert.True(Directory.Exists(from));
        Assert.False(there.Folder.Of(Review).IsThere);
    }

    [Fact]
    public async Task What_is_there_already_is_not_imported_again()
    {
        await using var log = await Sealed();
        var bundle = await Export(log, BundleKind.Audit);
        await using var there = await EmptyServer.Make(server);
        await there.Import(bundle);

        Assert.Contains("already", await there.Refuses(bundle), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_bundle_with_a_finding_is_imported()
    {
        await using var log = await Sealed();
        var files = Files(await Export(log, BundleKind.Audit));
        await using var there = await EmptyServer.Make(server);
        foreach (
            var (file, from, to) in new[]
            {
                (BundleFile.Events, "\"version\":1", "\"version\":2"),
                (BundleFile.Checkpoint, "\n600\n", "\n601\n"),
                (BundleFile.Checkpoint, "— theoryledger", "— elsewhere"),
                (BundleFile.Keys, "\nlog theoryledger", "\nlog elsewhere"),
                (BundleFile.Fields, "opened", "sealed"),
                (BundleFile.Manifest, "audit", "backup"),
                (BundleFile.Theory, "\"name\":\"", "\"name\":\"x"),
            }
        )
        {
            var text = Encoding.UTF8.GetString(files[file]);
            var at = text.IndexOf(from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{file}: {from}");
            var edited = new Dictionary<string, byte[]>(files)
            {
                [file] = Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..]),
            };

            Assert.NotEmpty(await there.Refuses(await Zipped(edited)));
        }

        await IsEmpty(there);
    }

    [Fact]
    public async Task Sealed_words_that_were_exchanged_are_refused()
    {
        await using var log = await Sealed();
        var files = Files(await Export(log, BundleKind.Backup));
        var lines = Encoding.UTF8.GetString(files[BundleFile.Fields]).TrimEnd('\n').Split('\n');
        Assert.True(FieldLine.TryParse(Encoding.UTF8.GetBytes(lines[0]), out var one));
        Assert.True(FieldLine.TryParse(Encoding.UTF8.GetBytes(lines[1]), out var other));
        var box = ((FieldLine.Sealed)other).Box;
        lines[0] = Encoding.UTF8.GetString(
            new FieldLine.Sealed(one.Event, one.Pointer, box) { Subjects = one.Subjects }.ToBytes()
        );
        files[BundleFile.Fields] = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
        await using var there = await EmptyServer.Make(server, KeysOf(server));

        Assert.Contains("does not open", await there.Refuses(await Zipped(files)), StringComparison.Ordinal);
        await IsEmpty(there);
    }

    [Fact]
    public async Task On_the_command_line_a_review_goes_out_and_comes_in()
    {
        await using var log = await Sealed();
        await Export(log, BundleKind.Audit);
        await using var there = await EmptyServer.Make(server);
        var file = Path.Combine(there.Data, "review.zip");
        CopyKeys(log.Data);

        var export = await Verb.RunAsync(log.Connection, ["admin", "export", $"{Review}", file, "--data", log.Data]);
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(server.OwnerConnection)
        {
            Database = new Npgsql.NpgsqlConnectionStringBuilder(there.Database.ConnectionString).Database,
        }.ConnectionString;
        var import = await Verb.RunAsync(connection, ["admin", "import", file, "--data", there.Data]);
        var cut = (await File.ReadAllBytesAsync(file, Token))[..^1000];
        await File.WriteAllBytesAsync(file, cut, Token);
        var broken = await Verb.RunAsync(connection, ["admin", "import", file, "--data", there.Data]);

        Assert.True(export.Code == 0, export.Complained);
        Assert.True(import.Code == 0, import.Complained);
        Assert.Contains("tl_", import.Printed, StringComparison.Ordinal);
        Assert.Equal(3, broken.Code);
        Assert.DoesNotContain("   at ", broken.Complained, StringComparison.Ordinal);
    }

    private async Task<ScratchLog> Sealed()
    {
        var log = await ScratchLog.With(server, events: 600);
        await log.Seal();
        return log;
    }

    private Task<byte[]> Export(ScratchLog log, BundleKind kind) =>
        Bundles.Of(log.Database, server.Keys, log.Folder, Review, kind);

    // As a backup of that folder would be put back.
    private static string KeysOf(ServerFixture server) => server.KeysFolder;

    private void CopyKeys(string data)
    {
        foreach (var file in Directory.EnumerateFiles(server.KeysFolder, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(data, "keys", Path.GetRelativePath(server.KeysFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private static async Task IsEmpty(EmptyServer there)
    {
        await using var query = there.Database.CreateCommand(
            """
            select (select count(*) from ledger.review_head) + (select count(*) from ledger_events.mt_events)
                + (select count(*) from ledger.log_leaf) + (select count(*) from ledger.protected_words)
            """
        );
        Assert.Equal(0L, await query.ExecuteScalarAsync(Token));
    }

    private static async Task<string> FirstEntry(EmptyServer there)
    {
        await using var query = there.Database.CreateCommand(
            "select convert_from(entry, 'UTF8') from ledger.log_leaf where epoch = 2 and index = 0"
        );
        return (string)(await query.ExecuteScalarAsync(Token))!;
    }

    private static Dictionary<string, byte[]> Files(byte[] zip)
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

    private static async Task<byte[]> Zipped(Dictionary<string, byte[]> files)
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

    private static string Difference(byte[] before, byte[] after)
    {
        var (one, other) = (Files(before), Files(after));
        return string.Join(
            "; ",
            one.Keys.Union(other.Keys)
                .Where(name =>
                    !one.GetValueOrDefault(name, []).AsSpan().SequenceEqual(other.GetValueOrDefault(name, []))
                )
                .Select(name => $"{name}: {First(one.GetValueOrDefault(name, []), other.GetValueOrDefault(name, []))}")
        );
    }

    private static string First(byte[] one, byte[] other)
    {
        var at = Math.Max(0, one.AsSpan().CommonPrefixLength(other) - 80);
        return $"…{Encoding.UTF8.GetString(one.AsSpan(at, Math.Min(200, one.Length - at)))}… and …{Encoding.UTF8.GetString(other.AsSpan(at, Math.Min(200, other.Length - at)))}…";
    }
}
