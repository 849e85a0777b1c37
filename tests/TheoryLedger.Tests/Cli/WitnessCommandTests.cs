using System.Text;
using System.Text.Json.Nodes;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Tests.Integrity.Bundles;

namespace TheoryLedger.Tests.Cli;

/// <summary>A witness in a file: it cosigns a log that grew, and no other.</summary>
public sealed class WitnessCommandTests : IDisposable
{
    private readonly BundleOnDisk _disk = new();
    private readonly VerifierKey _witness;

    public WitnessCommandTests()
    {
        var (code, output, _) = BundleOnDisk.Run(
            "witness",
            "new-key",
            "--name",
            "audit.example/me",
            "--key",
            _disk["key"]
        );
        Assert.Equal(0, code);
        Assert.True(VerifierKey.TryParse(output.TrimEnd('\n'), out var key, out _));
        _witness = key;
    }

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void It_cosigns_a_log_that_grew()
    {
        foreach (var events in new[] { 5, 5, 9, 300 })
        {
            var (code, output, errors) = Cosign(new ExampleBundle(events));

            Assert.Equal((0, ""), (code, errors));
            Assert.True(SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(output), out var cosigned, out _));
            var keys = new LogKeys(cosigned.Checkpoint.Origin, [Integrity.Notes.Keys.Log.Verifier], [_witness]);
            var signed = Assert.IsType<CheckpointVerdict.Signed>(keys.Verify(cosigned));
            Assert.Equal(_witness, Assert.Single(signed.Witnesses).Key);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Seen":null}""")]
    [InlineData("""{"Seen":{"a.example/log":null}}""")]
    public void A_memory_that_cannot_be_read_is_no_empty_one(string memory)
    {
        _disk.Put("state", Encoding.UTF8.GetBytes(memory));

        var (code, output, errors) = Cosign(new ExampleBundle(events: 5));

        Assert.Equal((2, ""), (code, output));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void It_refuses_a_log_that_shrank()
    {
        Cosign(new ExampleBundle(events: 9));

        var (code, output, errors) = Cosign(new ExampleBundle(events: 5));

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("9 entries", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_refuses_a_log_with_another_past_and_still_knows_the_true_one()
    {
        Cosign(new ExampleBundle(events: 9));
        var forked = new ExampleBundle(events: 12, sealEvery: 3, first: 1000);

        Assert.Equal(1, Cosign(forked).Code);
        Assert.Equal(0, Cosign(new ExampleBundle(events: 12)).Code);
    }

    [Fact]
    public void It_refuses_a_bundle_in_which_anything_is_wrong()
    {
        var bundle = new ExampleBundle(events: 9);
        bundle.SetLines(BundleFile.Events, bundle.LinesOf(BundleFile.Events)[..^1]);

        Assert.Equal(1, Cosign(bundle).Code);
        Assert.False(File.Exists(_disk["state"]));
    }

    [Fact]
    public void What_it_saw_counts_when_a_bundle_is_verified()
    {
        Cosign(new ExampleBundle(events: 9));
        var earlier = _disk.Put("earlier.zip", new ExampleBundle(events: 5));

        Assert.Equal(1, BundleOnDisk.Run("verify", earlier, "--witness", _disk["state"]).Code);
        Assert.Equal(0, BundleOnDisk.Run("verify", earlier).Code);
    }

    [Fact]
    public void What_it_saw_of_other_logs_is_not_held_against_a_bundle()
    {
        Cosign(new ExampleBundle(events: 9));
        var state = File.ReadAllText(_disk["state"]);
        var other = state.Replace(Integrity.Notes.Keys.Origin, "another.example/log", StringComparison.Ordinal);
        var both = string.Concat(
            state.TrimEnd().TrimEnd('}').TrimEnd().TrimEnd('}').TrimEnd(),
            ",",
            Member(other),
            "}}"
        );
        File.WriteAllText(_disk["both"], both);
        File.WriteAllText(_disk["other"], other);
        var bundle = _disk.Put("now.zip", new ExampleBundle(events: 12));

        Assert.Equal(0, BundleOnDisk.Run("verify", bundle, "--witness", _disk["both"]).Code);
        Assert.Equal(1, BundleOnDisk.Run("verify", bundle, "--witness", _disk["other"]).Code);
    }

    private static string Member(string state)
    {
        var seen = JsonNode.Parse(state)!["Seen"]!.AsObject().Single();
        return $"{JsonValue.Create(seen.Key)!.ToJsonString()}:{seen.Value!.ToJsonString()}";
    }

    [Fact]
    public void A_key_is_never_made_over_another_and_is_its_owner_s_alone()
    {
        Assert.Equal(2, BundleOnDisk.Run("witness", "new-key", "--name", "other", "--key", _disk["key"]).Code);
        Assert.Equal(2, BundleOnDisk.Run("witness", "new-key", "--name", "a b", "--key", _disk["k2"]).Code);
        Assert.True(
            OperatingSystem.IsWindows()
                || File.GetUnixFileMode(_disk["key"]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );
    }

    private (int Code, string Output, string Errors) Cosign(ExampleBundle bundle) =>
        BundleOnDisk.Run(
            "witness",
            "cosign",
            _disk.Put("b.zip", bundle),
            "--state",
            _disk["state"],
            "--key",
            _disk["key"]
        );
}
