using System.CommandLine;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Cli.Explaining;

/// <summary><c>explain BUNDLE ID</c>: why it says that, event by event, each with its place in the log.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<FileInfo> Bundle = new("bundle")
    {
        Description = "The bundle, as the server exported it.",
    };

    private static readonly Argument<Guid> Id = new("id")
    {
        Description = "A theory, configuration, construct, guidance, evidence, … or an event.",
    };

    private static readonly Option<bool> Proofs = new("--proofs")
    {
        Description = "With each event's inclusion proof: the hashes on its way up to the root.",
    };

    public static Command Create()
    {
        var command = new Command("explain", "Tell what something rests on, up to the words, with its proofs.")
        {
            Bundle,
            Id,
            Proofs,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var bundle = Files.Bundle(parsed.GetRequiredValue(Bundle));
        var map = new EventMap();
        var report = BundleVerifier.Verify(bundle, new BundleTrust(), map);
        if (!report.IsClean)
        {
            throw new FoundException(
                $"The bundle has {report.Findings.Count} finding(s), so nothing is explained from it: run verify."
            );
        }

        var id = parsed.GetRequiredValue(Id);
        var thing = map.ThingOf(id) ?? throw new UnableException($"There is nothing with the id {id} in this bundle.");
        var telling = new Telling(bundle, report, map, parsed.GetValue(Proofs));
        telling.Write(Explanation.Of(thing, map), parsed.InvocationConfiguration.Output);
        return Tool.Clean;
    }
}
