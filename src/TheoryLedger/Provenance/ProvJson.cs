using System.Text.Json.Nodes;

namespace TheoryLedger.Provenance;

/// <summary>Writes provenance as PROV-JSON (W3C Member Submission of 24 April 2013).</summary>
public static class ProvJson
{
    /// <summary>The media type that is usual for it; none is registered.</summary>
    public const string MediaType = "application/json";

    public static JsonObject Write(ProvDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var json = new JsonObject { ["prefix"] = Prefixes(document) };
        foreach (var element in document.Elements)
        {
            Under(json, element.Name)[element.Id] = Of(element);
        }

        foreach (var (place, relation) in document.Relations.Index())
        {
            // What nobody refers to is named in this document alone.
            Under(json, relation.Name)[relation.Id ?? $"_:r{place}"] = Of(relation);
        }

        return json;
    }

    private static JsonObject Prefixes(ProvDocument document)
    {
        var prefixes = new JsonObject();
        foreach (var (prefix, space) in document.Namespaces)
        {
            prefixes[prefix] = space;
        }

        return prefixes;
    }

    private static JsonObject Under(JsonObject json, string name)
    {
        if (json[name] is not JsonObject found)
        {
            json[name] = found = [];
        }

        return found;
    }

    private static JsonObject Of(ProvElement element)
    {
        var json = new JsonObject();
        if (element is ProvActivity act)
        {
            Put(json, "prov:startTime", act.Start);
            Put(json, "prov:endTime", act.End);
        }

        PutKinds(json, element.Kinds);
        if (element.Label is { } label)
        {
            json["prov:label"] = label;
        }

        PutAll(json, element.Attributes);
        return json;
    }

    private static JsonObject Of(ProvRelation relation)
    {
        var json = new JsonObject();
        foreach (var argument in relation.Arguments)
        {
            Put(json, $"prov:{argument.Json}", argument.Time);
            if (argument.Id is { } id)
            {
                json[$"prov:{argument.Json}"] = id;
            }
        }

        PutKinds(json, relation.Kind is { } kind ? [kind] : []);
        if (relation is WasAssociatedWith { Role: var role })
        {
            json["prov:role"] = Name(role);
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

    private static void PutKinds(JsonObject json, IReadOnlyList<string> kinds)
    {
        if (kinds.Count > 0)
        {
            json["prov:type"] = kinds.Count == 1 ? Name(kinds[0]) : new JsonArray([.. kinds.Select(Name)]);
        }
    }

    private static void PutAll(JsonObject json, IReadOnlyList<ProvDetail> attributes)
    {
        foreach (var attribute in attributes)
        {
            json[attribute.Name] = attribute.IsName ? Name(attribute.Value) : JsonValue.Create(attribute.Value);
        }
    }

    private static JsonObject Name(string qualified) => new() { ["$"] = qualified, ["type"] = "prov:QUALIFIED_NAME" };
}
