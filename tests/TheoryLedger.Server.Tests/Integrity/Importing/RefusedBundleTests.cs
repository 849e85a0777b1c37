using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>Nothing of a bundle is taken that does not hold together.</summary>
public sealed class RefusedBundleTests(ServerFixture server) : Bundling(server)
{
    [Fact]
    public async Task Without_its_keys_a_backup_is_refused()
    {
        await using var log = await Sealed();
        await using var there = await EmptyServer.Make(Server);

        Assert.Contains(
            "folder of keys",
            await there.Refuses(await Export(log, BundleKind.Backup)),
            StringComparison.Ordinal
        );
        await IsEmpty(there);
    }

    [Fact]
    public async Task Nothing_of_a_bundle_with_a_finding_is_imported()
    {
        await using var log = await Sealed();
        var files = Files(await Export(log, BundleKind.Audit));
        await using var there = await EmptyServer.Make(Server);
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
        await using var there = await EmptyServer.Make(Server, KeysOf(Server));

        Assert.Contains("does not open", await there.Refuses(await Zipped(files)), StringComparison.Ordinal);
        await IsEmpty(there);
    }
}
