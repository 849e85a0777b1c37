using System.Globalization;
using System.Text;

namespace TheoryLedger.Server.Sampling;

/// <summary>A sample of decisions as somebody has gone through it, told as the finding that it is recorded as.</summary>
public static class Worksheet
{
    /// <summary>Where it is sent to, among the forms of a review.</summary>
    public const string Path = "worksheet";

    /// <summary>The command that records it.</summary>
    public const string Command = "findings";

    /// <summary>The fields of a finding: what it is on, and in words what was agreed with and what not.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ToFinding(
        IReadOnlyCollection<KeyValuePair<string, string>> fields
    )
    {
        ArgumentNullException.ThrowIfNull(fields);
        var said = fields.ToDictionary(StringComparer.Ordinal);
        var positions = fields
            .Where(f => f.Key.StartsWith("thing-", StringComparison.Ordinal))
            .Select(f => (Position: f.Key["thing-".Length..], Thing: f.Value))
            .ToList();
        yield return KeyValuePair.Create("kind", "finding");
        if (said.TryGetValue("phase", out var phase))
        {
            yield return KeyValuePair.Create("phase", phase);
        }

        if (said.TryGetValue("decidedBy", out var person))
        {
            yield return KeyValuePair.Create("decidedBy/0", person);
        }

        yield return KeyValuePair.Create("text", Text(said, [.. positions.Select(p => p.Position)]));
        var at = 0;
        foreach (var thing in positions.Select(p => p.Thing).Distinct())
        {
            yield return KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"on/{at++}/id"), thing);
        }
    }

    private static string Text(Dictionary<string, string> said, IReadOnlyList<string> positions)
    {
        var text = new StringBuilder(
            $"Random sample of {positions.Count} decisions, drawn by the seed “{said.GetValueOrDefault("seed")}” from events 1 to {said.GetValueOrDefault("of")}."
        );
        foreach (var position in positions)
        {
            var verdict = said.GetValueOrDefault($"verdict-{position}") switch
            {
                "agree" => "agree",
                "disagree" => "disagree",
                _ => "not judged",
            };
            var note = said.GetValueOrDefault($"note-{position}") is { Length: > 0 } why ? $" {why}" : "";
            text.Append(CultureInfo.InvariantCulture, $"\nEvent {position}: {verdict}.{note}");
        }

        return text.ToString();
    }
}
