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
    private static readonly (string Name, string MediaType, Func<Graph, string>? Write)[] Forms =
    [
        ("dot", DotText.MediaType, DotText.Write),
        ("mermaid", MermaidText.MediaType, MermaidText.Write),
        ("graphml", GraphMlText.MediaType, GraphMlText.Write),
        ("json", "application/json", null),
    ];

    /// <summary>The pictures alone, by name; they show whatever has nodes and edges.</summary>
    public static IReadOnlyDictionary<string, Form> Pictures { get; } =
        Forms
            .Where(f => f.Write is not null)
            .ToDictionary(f => f.Name, f => Written(f.MediaType, json => f.Write!(GraphOf(json))));

    /// <summary>What the request asks for by name, else by media type, else JSON; none where the name is unknown.</summary>
    public static Form? Choose(HttpRequest request) => Choose(request, GraphOf);

    /// <summary>The same of another answer that a graph can be drawn of.</summary>
    public static Form? Choose(HttpRequest request, Func<JsonNode, Graph> graphOf)
    {
        ArgumentNullException.ThrowIfNull(request);
        var name = request.Query["format"].ToString();
        var accepted = request.Headers.Accept.ToString();
        var chosen = Forms.FirstOrDefault(form =>
            name.Length > 0 ? form.Name == name : accepted.Contains(form.MediaType, StringComparison.Ordinal)
        );
        return chosen.Write is { } write ? Written(chosen.MediaType, json => write(graphOf(json)))
            : chosen.Name is null && name.Length > 0 ? null
            : Form.Json;
    }

    private static Form Written(string mediaType, Func<JsonNode, string> write) =>
        new($"{mediaType}; charset=utf-8", json => Encoding.UTF8.GetBytes(write(json))) { IsHandedOn = true };

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
        )
        {
            Counts = node["counts"]?.GetValue<bool>(),
        };

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
