using System.Text.Json.Nodes;

namespace TheoryLedger.Provenance;

/// <summary>Writes provenance as PROV-JSONLD (W3C Member Submission of 25 August 2024).</summary>
/// <remarks>The context is named, not fetched: whoever reads it as JSON needs none, whoever reads it as RDF has one.</remarks>
public static class ProvJsonLd
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/ld+json";

    /// <summary>Where the submission keeps its context.</summary>
    public const string Context = "https://openprovenance.org/prov-jsonld/context.jsonld";

    public static JsonObject Write(ProvDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new()
        {
            ["@context"] = new JsonArray(Prefixes(document), Context),
            ["@graph"] = new JsonArray([.. document.Elements.Select(Of), .. document.Relations.Select(Of)]),
        };
    }

    private static JsonObject Prefixes(ProvDocument document)
    {
        var prefixes = new JsonObject { ["prov"] = ProvDocument.Prov, ["xsd"] = ProvDocument.Xsd };
        foreach (var (prefix, space) in document.Namespaces)
        {
            prefixes[prefix] = space;
        }

        return prefixes;
    }

    private static JsonObject Of(ProvElement element)
    {
        var json = new JsonObject { ["@type"] = element.Type, ["@id"] = element.Id };
        if (element is ProvActivity act)
        {
            Put(json, "startTime", act.Start);
            Put(json, "endTime", act.End);
        }

        if (element.Kinds.Count > 0)
        {
            json["type"] = new JsonArray([.. element.Kinds.Select(kind => JsonValue.Create(kind))]);
        }

        if (element.Label is { } label)
        {
            json["label"] = new JsonArray(Literal(label));
        }

        PutAll(json, element.Attributes);
        return json;
    }

    private static JsonObject Of(ProvRelation relation)
    {
        var json = new JsonObject { ["@type"] = relation.Type };
        if (relation.Id is { } own)
        {
            json["@id"] = own;
        }

        foreach (var argument in relation.Arguments)
        {
            Put(json, argument.JsonLd, argument.Time);
            if (argument.Id is { } id)
            {
                json[argument.JsonLd] = id;
            }
        }

        if (relation.Kind is { } kind)
        {
            json["type"] = new JsonArray(kind);
        }

        if (relation is WasAssociatedWith { Role: var role })
        {
            json["role"] = new JsonArray(role);
        }

        PutAll(json, relation.Attributes);
        return json;
    }

    private static void Put(JsonObject json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json[name] = ProvTime.Of(known);
        }
    }

    private static void PutAll(JsonObject json, IReadOnlyList<ProvDetail> attributes)
    {
        foreach (var attribute in attributes)
        {
            json[attribute.Name] = new JsonArray(
                attribute.IsName ? new JsonObject { ["@id"] = attribute.Value } : Literal(attribute.Value)
            );
        }
    }

    private static JsonObject Literal(string words) => new() { ["@value"] = words };
}
