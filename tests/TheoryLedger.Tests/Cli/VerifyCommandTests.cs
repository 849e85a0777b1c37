using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Tests.Integrity.Bundles;

namespace TheoryLedger.Tests.Cli;

/// <summary>What an auditor gets to see: 0 where all is well, 1 with every finding, 2 with a sentence.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly BundleOnDisk _disk = new();
    private readonly ExampleBundle _bundle = new(events: 20);

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void An_honest_bundle_is_told_to_be_one()
    {
        var (code, output, errors) = BundleOnDisk.Run("verify", _disk.Put("a.zip", _bundle));

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("20 entries", output, StringComparison.Ordinal);
        Assert.Contains("The keys come from the bundle itself", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_told_with_what_was_expected_and_found()
    {
        var lines = _bundle.LinesOf(BundleFile.Events);
        lines[3] = lines[3].Replace("000000000003\"]", "000000000004\"]", StringComparison.Ordinal);
        _bundle.SetLines(BundleFile.Events, lines);

        var (code, output, _) = BundleOnDisk.Run("verify", _disk.Put("a.zip", _bundle), "--json");
        var report = JsonNode.Parse(output)!;

        Assert.Equal(1, code);
        Assert.False(report["clean"]!.GetValue<bool>());
        Assert.Equal(1, report["checks"]!["payloads"]!.GetValue<int>());
        Assert.Contains("position 4", report["findings"]![0]!["place"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_files_make_the_same_bytes() =>
        Assert.Equal(BundleOnDisk.Zipped(_bundle), BundleOnDisk.Zipped(new ExampleBundle(events: 20)));

    [Fact]
    public void A_bundle_that_is_cut_off_is_refused_wherever_it_is_cut()
    {
        var whole = BundleOnDisk.Zipped(_bundle);
        foreach (var length in new[] { 0, 1, 30, whole.Length / 2, whole.Length - 30, whole.Length - 1 })
        {
            Refused(_disk.Put("a.zip", whole[..length]));
        }
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("log/tile/0/../../x")]
    [InlineData("log/tile/0/1")]
    [InlineData("log\\checkpoint")]
    [InlineData("extra.txt")]
    public void A_file_that_is_no_part_of_a_bundle_is_refused(string name)
    {
        _bundle.Files[name] = [];

        Refused(_disk.Put("a.zip", _bundle));
    }

    [Fact]
    public void A_file_that_is_there_twice_is_refused()
    {
        Refused(_disk.Put("a.zip", BundleOnDisk.Zipped([(BundleFile.Manifest, []), (BundleFile.Manifest, [])])));
    }

    [Fact]
    public void A_file_that_swells_beyond_measure_is_refused_before_it_is_read()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        using (var bomb = archive.CreateEntry(BundleFile.Events, CompressionLevel.Optimal).Open())
        {
            bomb.Write(new byte[64 << 20]);
        }

        Refused(_disk.Put("a.zip", zip.ToArray()));
    }

    [Fact]
    public void What_is_not_there_or_not_asked_rightly_is_told()
    {
        Refused(_disk["nothing.zip"]);
        Assert.Equal(2, BundleOnDisk.Run("verify").Code);
        Assert.Equal(
            2,
            BundleOnDisk
                .Run("verify", _disk.Put("a.zip", _bundle), "--policy", _disk.Put("p", "log x\n"u8.ToArray()))
                .Code
        );
        Assert.Equal(2, BundleOnDisk.Run("verify", _disk.Put("a.zip", _bundle), "--witness", _disk["none.json"]).Code);
    }

    [Fact]
    public void An_auditor_s_policy_and_older_checkpoint_count()
    {
        var policy = _disk.Put("policy", Encoding.UTF8.GetBytes(ExampleBundle.Policy));
        var longer = _disk.Put("seen", new ExampleBundle(events: 21).Files[BundleFile.Checkpoint]);
        var bundle = _disk.Put("a.zip", _bundle);

        Assert.Equal(0, BundleOnDisk.Run("verify", bundle, "--policy", policy).Code);
        Assert.Equal(1, BundleOnDisk.Run("verify", bundle, "--policy", policy, "--seen", longer).Code);
    }

    [Fact]
    public void A_theory_that_does_not_follow_from_the_events_is_found()
    {
        _bundle.Files[BundleFile.Theory] =
            """{"configurations":[],"constructs":[{"id":"x"}],"programmeTheories":[]}"""u8.ToArray();
        var (code, output, _) = BundleOnDisk.Run("verify", _disk.Put("a.zip", _bundle));

        Assert.Equal(1, code);
        Assert.Contains("Theory: theory.json: expected nothing; found constructs x", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theory_that_says_one_thing_twice_is_found_whatever_it_says()
    {
        var told = Encoding.UTF8.GetString(_bundle.Files[BundleFile.Theory]);
        _bundle.Files[BundleFile.Theory] = Encoding.UTF8.GetBytes(
            told.Replace(
                "{\"configurations\":[]",
                "{\"configurations\":[],\"configurations\":[]",
                StringComparison.Ordinal
            )
        );
        var (code, output, errors) = BundleOnDisk.Run("verify", _disk.Put("a.zip", _bundle));

        Assert.Equal((1, ""), (code, errors));
        Assert.Contains("expected a theory in canonical JSON", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_is_replayed_to_any_position()
    {
        var bundle = _disk.Put("a.zip", _bundle);
        var told = Encoding.UTF8.GetString(_bundle.Files[BundleFile.Theory]);

        Assert.Equal((0, $"{told}\n", ""), BundleOnDisk.Run("replay", bundle));
        Assert.Equal((0, $"{told}\n", ""), BundleOnDisk.Run("replay", bundle, "--to", "7"));
        Assert.Equal(2, BundleOnDisk.Run("replay", bundle, "--to", "21").Code);
    }

    private static void Refused(string bundle)
    {
        var (code, output, errors) = BundleOnDisk.Run("verify", bundle);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
