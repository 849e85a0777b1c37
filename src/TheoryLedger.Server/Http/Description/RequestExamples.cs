using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace TheoryLedger.Server.Http.Description;

/// <summary>Shows what to send on the way from a source to evidence for a configuration.</summary>
public static class RequestExamples
{
    private const string Phase = "\"phase\": \"01990000-0000-7000-8000-000000000001\"";

    private const string Why = """
        "why": {"rationale": "One paper says so.", "operation": "abduce",
                "triggeredBy": [{"id": "01990000-0000-7000-8000-000000000004", "version": 1}],
                "alternatives": {"considered": "none"}}
        """;

    /// <summary>By the name of the operation, in the order in which they are needed.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["registerSource"] = $$"""
                {{{Phase}}, "kind": "paper", "title": "Trust among partners", "foundBy": "database"}
                """,
            ["attachText"] = $$"""
                {{{Phase}}, "sourceId": "01990000-0000-7000-8000-000000000002", "kind": "verbatim",
                 "content": "Where partners trust each other, they say early what went wrong."}
                """,
            ["markExcerpt"] = $$"""
                {{{Phase}}, "textId": "01990000-0000-7000-8000-000000000003", "span": {"from": 6, "to": 31},
                 "quote": "partners trust each other", "locator": "page 1"}
                """,
            ["defineCode"] = $$"""
                {{{Phase}}, "label": "Trust", "definition": {"meaning": "Relying on others at one's own risk."} }
                """,
            ["codeExcerpt"] = $$"""
                {{{Phase}}, "excerptId": "01990000-0000-7000-8000-000000000004",
                 "codeId": "01990000-0000-7000-8000-000000000005", "interpretation": "Trust comes before speaking up.",
                 "explicitness": "explicit", "certainty": "probable", "round": "independent", "role": "Mechanism"}
                """,
            ["defineConstruct"] = $$"""
                {{{Phase}}, "name": "Trust", "definition": "Being willing to be vulnerable.", "kind": "cognitive-process",
                 "standing": "mechanism", "novelty": "known",
                 "origin": {"kind": "excerpt", "from": [{"id": "01990000-0000-7000-8000-000000000004", "version": 1}]},
                 {{Why}}}
                """,
            ["proposeConfiguration"] = $$"""
                {{{Phase}}, "form": {"title": "Trust lets partners speak",
                   "elements": [
                     {"key": "m", "role": "Mechanism", "wording": "Partners trust each other",
                      "construct": "01990000-0000-7000-8000-000000000006", "direction": "more"},
                     {"key": "o", "role": "Outcome", "wording": "They say early what went wrong", "direction": "more"}],
                   "links": [{"from": "m", "to": "o", "explicitness": "inferred"}]},
                 "origin": {"kind": "derived", "from": [{"id": "01990000-0000-7000-8000-000000000004", "version": 1}]},
                 {{Why}}}
                """,
            ["linkEvidence"] = $$"""
                {{{Phase}}, "excerptId": "01990000-0000-7000-8000-000000000004", "stance": "supports",
                 "weight": "moderate", "reason": "It names both.", "codings": ["01990000-0000-7000-8000-000000000007"]}
                """,
        };

    public static void Show(OpenApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (
            All.TryGetValue(operation.OperationId ?? "", out var example)
            && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true
        )
        {
            body.Example = JsonNode.Parse(example);
        }
    }
}
