using System.Text.RegularExpressions;

namespace TheoryLedger.Server.Pages;

/// <summary>Where people read what programs read at an address.</summary>
public static partial class PageAddress
{
    // Pages that show a list of their own; every other answer is shown as it is.
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "",
        "programme-theories",
        "mechanisms",
        "configurations",
        "sources",
        "evidence",
        "events",
        "findings",
        "questions",
        "compare",
        "causal-web",
        "saturation",
        "fragility",
        "stale",
        "guidance",
        "genealogy",
        "what-if",
        "replay",
        "integrity",
    };

    // Their pages take what their answers take.
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "compare",
        "evidence",
        "causal-web",
        "genealogy",
        "what-if",
        "replay",
        "stale",
    };

    /// <summary>The page of an address of the interface; what lies outside all reviews stays as it is.</summary>
    public static string Of(string href)
    {
        ArgumentNullException.ThrowIfNull(href);
        if (Address().Match(href) is not { Success: true } match)
        {
            return href;
        }

        var (root, path, query) = (match.Groups["root"].Value, match.Groups["path"].Value, match.Groups["query"].Value);
        return $"{root}{(path.Length == 0 ? "" : $"/{Within(path, query)}")}{query}";
    }

    private static string Within(string path, string query) =>
        path.Split('/') switch
        {
            ["mechanisms", "table"] => "mechanisms",
            ["screening", "flow"] => path,
            ["codings", "agreement"] => path,
            ["integrity", "verification"] or ["log", "checkpoint"] => "integrity",
            ["mechanisms", var id, "emergence"] => $"mechanisms/{id}",
            ["constructs", var id] when IsId(id) => $"mechanisms/{id}",
            ["why", var id] => $"lineage/{id}",
            ["lineage", var id] when IsId(id) => path,
            [_, var id] when IsId(id) => path,
            ["typology", var kind, var id] when IsId(id) => $"{kind}/{id}",
            [_, var id, "history"] when IsId(id) => path,
            ["events", var id, "known-then"] when IsId(id) => path,
            // The page of a replay takes what it follows; a stretch of it is shown as it is.
            ["replay"] when Names(query).Any(name => name is "scope" or "from" or "to") => $"answers/{path}",
            // What a page cannot narrow as its list can be narrowed is shown as it is.
            [var list] when Lists.Contains(list) && (query.Length == 0 || Whole.Contains(list) || !Narrows(query)) =>
                list,
            _ => $"answers/{path}",
        };

    private static bool Narrows(string query) =>
        Names(query).Any(name => name is not ("position" or "asOf" or "decidedAsOf" or "after" or "limit" or "state"));

    private static IEnumerable<string> Names(string query) =>
        query.TrimStart('?').Split('&').Select(part => part.Split('=')[0]);

    private static bool IsId(string part) => Guid.TryParseExact(part, "D", out _);

    [GeneratedRegex(
        @"^/v1(?<root>/reviews/[0-9a-f-]{36})(/(?<path>[^?]*))?(?<query>\?.*)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
