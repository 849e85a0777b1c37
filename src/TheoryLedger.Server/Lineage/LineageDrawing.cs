using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Lineage;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>The forms in which a lineage is written besides JSON.</summary>
public static class LineageDrawing
{
    private static readonly (string Name, string MediaType, Form Form)[] Forms =
    [
        ("dot", DotText.MediaType, Written(DotText.MediaType, DotText.Write)),
        ("mermaid", MermaidText.MediaType, Written(MermaidText.MediaType, MermaidText.Write)),
        ("graphml", GraphMlText.MediaType, Written(GraphMlText.MediaType, GraphMlText.Write)),
        ("json", "application/json", Form.Json),
    ];

    /// <summary>The pictures alone, by name; they show whatever has nodes and edges.</summary>
    public static IReadOnlyDictionary<string, Form> Pictures { get; } =
        Forms.Where(f => f.Form != Form.Json).ToDictionary(f => f.Name, f => f.Form);

    /// <summary>What the request asks for by name, else by media type, else JSON; none where the name is unknown.</summary>
    public static Form? Choose(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var name = request.Query["format"].ToString();
        if (name.Length > 0)
        {
            return Forms.FirstOrDefault(f => f.Name == name).Form;
        }

        var accepted = request.Headers.Accept.ToString();
        return Forms.FirstOrDefault(f => accepted.Contains(f.MediaType, StringComparison.Ordinal)).Form ?? Form.Json;
    }

    private static Form Written(string mediaType, Func<Graph, string> write) =>
        new($"{mediaType}; charset=utf-8", json => Encoding.UTF8.GetBytes(write(GraphOf(json))));

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
            TitleOf(node["title"]),
            node["state"]?.GetValue<string>()
        );

    /// <summary>What something is called, or why that is not told.</summary>
    internal static string? TitleOf(JsonNode? title) =>
        title switch
        {
            JsonObject withheld => $"withheld: {withheld["withheld"]}",
            { } words => words.GetValue<string>(),
            null => null,
        };

    private static GraphEdge EdgeOf(JsonNode edge)
    {
        var e = edge.Deserialize<LineageEdge>(LedgerJson.Options)!;
        return new(e.Kind, e.From, e.To, e.Part ?? "", e.Since, e.Until);
    }
}
