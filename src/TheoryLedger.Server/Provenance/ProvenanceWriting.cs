using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Provenance;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Provenance;

/// <summary>The forms of W3C PROV in which provenance is written.</summary>
public static class ProvenanceWriting
{
    public const string Usual = "prov-json";

    // People read these files as well: words stay words.
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyDictionary<string, Form> Forms { get; } =
        new Dictionary<string, Form>(StringComparer.Ordinal)
        {
            [Usual] = Written(ProvJson.MediaType, document => ProvJson.Write(document).ToJsonString(Indented)),
            ["prov-jsonld"] = Written(
                ProvJsonLd.MediaType,
                document => ProvJsonLd.Write(document).ToJsonString(Indented)
            ),
            ["prov-n"] = Written(ProvN.MediaType, ProvN.Write),
        };

    private static Form Written(string mediaType, Func<ProvDocument, string> write) =>
        new($"{mediaType}; charset=utf-8", json => Encoding.UTF8.GetBytes(write(ReviewProvenance.Of(TraceOf(json)))))
        {
            IsHandedOn = true,
        };

    // By now every word is there, or says why it is not.
    private static ReviewTrace TraceOf(JsonNode json) =>
        new(
            json["review"]!.GetValue<Guid>(),
            [.. json["nodes"]!.AsArray().Select(n => ThingOf(n!))],
            json["facts"]!.Deserialize<List<TracedFact>>(LedgerJson.Options)!,
            [.. json["edges"]!.Deserialize<List<LineageEdge>>(LedgerJson.Options)!.Select(PointerOf)]
        );

    private static TracedThing ThingOf(JsonNode node) =>
        new(
            node["id"]!.GetValue<Guid>(),
            node["concept"]!.GetValue<string>(),
            LineageDrawing.TitleOf(node["title"]),
            node["more"]!.GetValue<int>()
        );

    private static TracedPointer PointerOf(LineageEdge edge) =>
        new(edge.Kind, edge.From, edge.To, edge.Upstream, edge.Since);
}
