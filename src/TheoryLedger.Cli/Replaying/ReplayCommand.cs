using System.CommandLine;
using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Replay;

namespace TheoryLedger.Cli.Replaying;

/// <summary><c>replay BUNDLE</c>: the theory from events alone, as it stands or as it stood.</summary>
internal static class ReplayCommand
{
    private static readonly Argument<FileInfo> Bundle = new("bundle")
    {
        Description = "The bundle, as the server exported it.",
    };

    private static readonly Option<long?> To = new("--to") { Description = "After this position; otherwise the last." };

    public static Command Create()
    {
        var command = new Command("replay", "Rebuild the theory from the events alone, and print it as JSON.")
        {
            Bundle,
            To,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var bundle = Files.Bundle(parsed.GetRequiredValue(Bundle));
        var to = parsed.GetValue(To) ?? long.MaxValue;
        var follower = new TheoryFollower();
        var report = BundleVerifier.Verify(bundle, new BundleTrust(), new UpTo(to, follower));
        if (follower.StoppedBy is { } stopped)
        {
            throw new FoundException($"Replayed to position {follower.Position}; then came {stopped}.");
        }

        if (to != long.MaxValue && follower.Position < to)
        {
            throw new UnableException($"The bundle ends at position {follower.Position}.");
        }

        parsed.InvocationConfiguration.Output.WriteLine(Encoding.UTF8.GetString(follower.Theory().ToCanonicalJson()));
        return Warn(report, parsed.InvocationConfiguration.Error);
    }

    private static int Warn(BundleReport report, TextWriter errors)
    {
        if (!report.IsClean)
        {
            errors.WriteLine($"The bundle has {report.Findings.Count} finding(s): run verify before you rely on this.");
        }

        return report.IsClean ? Tool.Clean : Tool.Findings;
    }

    private sealed class UpTo(long last, TheoryFollower follower) : IEventReader
    {
        public void Read(long index, in EventLine line)
        {
            if (line.Position <= last)
            {
                follower.Read(index, line);
            }
        }
    }
}
