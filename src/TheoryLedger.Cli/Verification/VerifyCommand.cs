using System.CommandLine;
using TheoryLedger.Cli.Witnessing;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Replay;

namespace TheoryLedger.Cli.Verification;

/// <summary><c>verify BUNDLE</c>: goes through a whole bundle and tells everything that is wrong with it.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<FileInfo> Bundle = new("bundle")
    {
        Description = "The bundle, as the server exported it.",
    };

    private static readonly Option<FileInfo> Policy = new("--policy")
    {
        Description = "Whom you believe (c2sp.org/tlog-policy); otherwise what the bundle says of its own keys.",
    };

    private static readonly Option<FileInfo[]> Seen = new("--seen")
    {
        Description = "Checkpoints of this log that you kept: it must still hold all of them.",
    };

    private static readonly Option<FileInfo> Witness = new("--witness")
    {
        Description = "The state of a witness: its last checkpoint counts as seen.",
    };

    private static readonly Option<FileInfo[]> Receipt = new("--receipt")
    {
        Description = "Receipts that the server gave you: each event must be in the bundle as promised.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the report as one JSON document.",
    };

    public static Command Create()
    {
        var command = new Command("verify", "Verify a bundle: 0 all is well, 1 findings, 2 it could not be read.")
        {
            Bundle,
            Policy,
            Seen,
            Witness,
            Receipt,
            Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var bundle = Files.Bundle(parsed.GetRequiredValue(Bundle));
        var trust = TrustIn(parsed, bundle);
        var theory = new TheoryFollower();
        using var following = new SideBySide(theory);
        var report = BundleVerifier.Verify(bundle, trust, following);
        following.Finish();
        report = report with { Findings = [.. report.Findings, .. theory.Compare(bundle.Read(BundleFile.Theory))] };
        Action<BundleReport, BundleTrust, TextWriter> write = parsed.GetValue(Json)
            ? JsonReport.Write
            : WordReport.Write;
        write(report, trust, parsed.InvocationConfiguration.Output);
        return report.IsClean ? Tool.Clean : Tool.Findings;
    }

    // As the checkpoint has it, which is signed: what a bundle says of itself decides nothing.
    private static string? OriginOf(IBundle bundle) =>
        bundle.Read(BundleFile.Checkpoint) is { } note && SignedCheckpoint.TryParse(note, out var signed, out _)
            ? signed.Checkpoint.Origin
            : null;

    private static BundleTrust TrustIn(ParseResult parsed, IBundle bundle) =>
        new()
        {
            Policy = Files.Policy(parsed.GetValue(Policy)),
            Seen =
            [
                .. (parsed.GetValue(Seen) ?? []).Select(file => (ReadOnlyMemory<byte>)Files.SmallFile(file)),
                .. WitnessState.SeenIn(parsed.GetValue(Witness), OriginOf(bundle)),
            ],
            Receipts = Verification.Receipts.Read(parsed.GetValue(Receipt) ?? [], parsed.GetValue(Policy), bundle),
        };
}
