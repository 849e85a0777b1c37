using Spectre.Console;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Cli.Verification;

/// <summary>The report in words, for people.</summary>
internal static class WordReport
{
    private const int MostShown = 100;

    private static readonly (BundleCheck Check, string Question)[] Questions =
    [
        (BundleCheck.Form, "Is everything there, and readable?"),
        (BundleCheck.Signature, "Did the log sign this checkpoint, and as many witnesses as asked for?"),
        (BundleCheck.Inclusion, "Does every entry lead up to the root that was signed?"),
        (BundleCheck.Consistency, "Did the log only ever grow, and hold what was seen of it elsewhere?"),
        (BundleCheck.Order, "Do positions, versions and times follow without a gap?"),
        (BundleCheck.Payloads, "Is every event what its entry says?"),
        (BundleCheck.Completeness, "Is no event missing, and none too many?"),
        (BundleCheck.Fields, "Is every protected field opened as committed, withheld, or erased by a decision?"),
        (BundleCheck.Receipts, "Is everything there that the receipts you brought promise?"),
        (BundleCheck.Theory, "Is the theory rebuilt from events the one that the server tells?"),
    ];

    public static void Write(BundleReport report, BundleTrust trust, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var table = new Table().AddColumn("Verified").AddColumn("Findings");
        foreach (var (check, question) in Questions)
        {
            table.AddRow(new Text(question), new Text(report.Of(check) is > 0 and var n ? $"{n}" : "none"));
        }

        console.Write(table);
        foreach (var finding in report.Findings.Take(MostShown))
        {
            output.WriteLine($"{finding.Check}: {finding.Place}: expected {finding.Expected}; found {finding.Found}");
        }

        if (report.Findings.Count > MostShown)
        {
            output.WriteLine($"… and {report.Findings.Count - MostShown} more: --json tells all of them.");
        }

        foreach (var line in Told(report, trust))
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Told(BundleReport report, BundleTrust trust)
    {
        if (report.Checkpoint is { } head)
        {
            yield return $"Log {head.Origin}, {head.Size} entries, root {head.Root.ToBase64()}; {report.Events} events.";
        }

        yield return $"Protected fields: {report.Fields.Opened} opened, {report.Fields.Withheld} withheld, {report.Fields.Erased} erased by authorised decisions.";
        if (report.Manifest?.Kind is BundleKind.Backup)
        {
            yield return $"It says that it is a backup: {report.Fields.Sealed} protected field(s) are sealed, and nobody can check those without the keys.";
        }

        yield return "SPEC.md is for people to read; nothing proves what it says.";
        yield return trust.Policy is null
            ? "The keys come from the bundle itself: compare them with what the review's team published, or bring a --policy."
            : "The keys come from your policy.";
        yield return trust.Seen.Count == 0
            ? "Nothing of this log was brought along from earlier: keep this checkpoint, and give it as --seen next time."
            : $"Held against {trust.Seen.Count} checkpoint(s) that you brought along.";
        if (report.FirstEarlyClaim is { } early)
        {
            yield return $"{report.EarlyClaims} event(s) claim a time at which a witness saw the log without them, the first at position "
                + $"{early.Position}: claimed {early.Claimed:u}, not before {early.NotBefore:u}. Ask whether they were loaded or sealed late.";
        }
    }
}
