using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Lineage;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>The forms in which a lineage is written besides JSON.</summary>
public static class LineageDrawing
{
    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        ["dot"] = new(DotText.MediaType, json => DotText.Write(GraphOf(json))),
        ["mermaid"] = new(MermaidText.MediaType, json => MermaidText.Write(GraphOf(json))),
        ["graphml"] = new(GraphMlText.MediaType, json => GraphMlText.Write(GraphOf(json))),
    };

    /// <summary>What the request asks for by name or by media type; none means JSON.</summary>
    public static bool TryChoose(HttpRequest request, out Form? form)
    {
        ArgumentNullException.ThrowIfNull(request);
        var accept = request.Headers.Accept.ToString();
        form = null;
        return request.Query["format"].ToString() switch
        {
            "json" => true,
            "" => (form = Forms.Values.FirstOrDefault(f => accept.Contains(f.MediaType, StringComparison.Ordinal)))
                is var _,
            var name => Forms.TryGetValue(name, out form),
        };
    }

    // By now every word is there, or says why it is not.
    private static Graph GraphOf(JsonNode json) =>
        new(
            [.. json["nodes"]!.AsArray().Select(n => NodeOf(n!))],
            [.. json["edges"]!.AsArray().Select(e => EdgeOf(e!))]
        );

    private static GraphNode NodeOf(JsonNode node) =>
        new(
            node["id"]!.GetValue<Guid>(),
            node["concept"]!.GetValue<string>(),
            node["title"] switch
            {
                JsonObject withheld => $"withheld: {withheld["withheld"]}",
                { } title => title.GetValue<string>(),
                null => null,
            },
            node["state"]?.GetValue<string>()
        );

    private static GraphEdge EdgeOf(JsonNode edge)
    {
        var e = edge.Deserialize<LineageEdge>(LedgerJson.Options)!;
        return new(e.Kind, e.From, e.To, e.Part ?? "", e.Since, e.Until);
    }
}
