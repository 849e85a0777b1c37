using System.Text;
using System.Text.Json.Nodes;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Cli.Explaining;

/// <summary>Writes an explanation: what happened to each thing on the way, in its own words as far as they are there.</summary>
internal sealed class Telling(IBundle bundle, BundleReport report, EventMap map, bool withProofs)
{
    // Fields that say what a thing is, in the order in which the first that is there is taken.
    private static readonly string[] Names =
    [
        "title",
        "name",
        "label",
        "pattern",
        "quote",
        "pseudonym",
        "group",
        "decision",
        "interpretation",
        "proposal",
        "text",
        "answer",
    ];

    private readonly VerifiedTiles? _tiles = VerifiedTiles.Open(
        report.Checkpoint!.Size,
        report.Checkpoint.Root,
        new BundleLog(bundle)
    );

    public void Write(Explanation explanation, TextWriter output)
    {
        var wanted = explanation.Steps.SelectMany(s => map.About(s.Thing)).Select(e => e.Id).ToHashSet();
        var told = ToldEvent.Read(bundle, wanted);
        foreach (var step in explanation.Steps)
        {
            var indent = new string(' ', 2 * step.Distance);
            foreach (var place in map.About(step.Thing))
            {
                output.WriteLine($"{indent}{place.Position, 6}  {place.Type}  {Said(told[place.Id])}");
                WriteProof(place, indent, output);
            }
        }

        output.WriteLine(
            explanation.LeftOut > 0
                ? $"{explanation.LeftOut} things further up are left out."
                : "That is all of it, up to the words."
        );
        output.WriteLine(
            $"Every event above is in the log {report.Checkpoint!.Origin} of {report.Checkpoint.Size} entries."
        );
    }

    private static string Said(ToldEvent words)
    {
        var name = Names.Select(n => words.Payload[n]).FirstOrDefault(value => value is JsonValue);
        var why = words.Payload["why"]?["rationale"];
        return string.Join(
            "  ",
            new[]
            {
                words.Effective is { } decided ? $"decided {decided}" : "",
                $"recorded {words.RecordedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}",
                name is null ? "" : $"“{OneLine(name)}”",
                why is null ? "" : $"because {OneLine(why)}",
            }.Where(part => part.Length > 0)
        );
    }

    // What people wrote stays in its line, and cannot steer a terminal.
    private static string OneLine(JsonNode value)
    {
        var text = new StringBuilder();
        foreach (var rune in $"{value}".EnumerateRunes())
        {
            text.Append(
                Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format
                    ? " "
                    : rune.ToString()
            );
        }

        return text.ToString();
    }

    private void WriteProof(EventPlace place, string indent, TextWriter output)
    {
        if (!withProofs || _tiles is null)
        {
            return;
        }

        var proof = InclusionProof.Build(place.Index, report.Checkpoint!.Size, _tiles);
        output.WriteLine($"{indent}        entry {place.Index}, event {place.Id}, proven by:");
        foreach (var hash in proof?.Path ?? [])
        {
            output.WriteLine($"{indent}        {hash.ToBase64()}");
        }
    }
}
