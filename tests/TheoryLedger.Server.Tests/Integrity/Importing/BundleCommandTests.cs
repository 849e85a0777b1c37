using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>Bundles on the command line.</summary>
public sealed class BundleCommandTests(ServerFixture server) : Bundling(server)
{
    [Fact]
    public async Task On_the_command_line_a_review_goes_out_and_comes_in()
    {
        await using var log = await Sealed();
        await Export(log, BundleKind.Audit);
        await using var there = await EmptyServer.Make(Server);
        var file = Path.Combine(there.Data, "review.zip");
        CopyKeys(log.Data);

        var export = await Verb.RunAsync(log.Connection, ["admin", "export", $"{Review}", file, "--data", log.Data]);
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(Server.OwnerConnection)
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

    private void CopyKeys(string data)
    {
        foreach (var file in Directory.EnumerateFiles(Server.KeysFolder, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(data, "keys", Path.GetRelativePath(Server.KeysFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
