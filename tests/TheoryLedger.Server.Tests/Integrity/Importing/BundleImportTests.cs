using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>A review that was brought to another server is the same review, to the last byte of its log.</summary>
public sealed class BundleImportTests(ServerFixture server) : Bundling(server)
{
    [Theory]
    [InlineData(BundleKind.Audit)]
    [InlineData(BundleKind.Backup)]
    public async Task Either_kind_arrives_as_it_left(BundleKind kind)
    {
        await using var log = await Sealed();
        var before = await Export(log, kind);
        await using var there = await EmptyServer.Make(Server, kind is BundleKind.Backup ? KeysOf(Server) : null);

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
    public async Task What_is_there_already_is_not_imported_again()
    {
        await using var log = await Sealed();
        var bundle = await Export(log, BundleKind.Audit);
        await using var there = await EmptyServer.Make(Server);
        await there.Import(bundle);

        Assert.Contains("already", await there.Refuses(bundle), StringComparison.Ordinal);
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
