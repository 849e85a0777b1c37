using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>Finds where JSON is not what is expected, and says in the reader's words what is.</summary>
public static class Misfits
{
    private static readonly ProfileViolation Unplaced = new("", "This does not have the form that is expected here.");

    public static ProfileViolation? Find(JsonElement json, Type expected)
    {
        try
        {
            return json.Deserialize(expected, LedgerJson.Options) is null ? new("", "Send a JSON object.") : null;
        }
        catch (JsonException)
        {
            return In(json, expected, "") ?? Unplaced;
        }
    }

    private static ProfileViolation? In(JsonElement json, Type expected, string pointer)
    {
        var type = LedgerJson.Options.GetTypeInfo(expected);
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => json.ValueKind is JsonValueKind.Object
                ? InObject(json, type, pointer)
                : new(pointer, "Send an object here, in braces."),
            JsonTypeInfoKind.Enumerable => json.ValueKind is JsonValueKind.Array
                ? InList(json, type, pointer)
                : new(pointer, "Send a list here, in square brackets."),
            _ => Fits(json, expected) ? null : new(pointer, Expectation.Of(expected)),
        };
    }

    private static ProfileViolation? InObject(JsonElement json, JsonTypeInfo type, string pointer) =>
        json.EnumerateObject()
            .Select(member => InMember(member, type, pointer))
            .FirstOrDefault(found => found is not null)
        ?? Missing(json, type, pointer);

    private static ProfileViolation? InMember(JsonProperty member, JsonTypeInfo type, string pointer)
    {
        var place = JsonPointers.Into(pointer, member.Name);
        var field = type.Properties.FirstOrDefault(p => p.Name == member.Name);
        return field is null ? new(place, $"There is no field '{member.Name}' here; {Fields(type)}.")
            : member.Value.ValueKind is not JsonValueKind.Null ? In(member.Value, field.PropertyType, place)
            : MayBeNull(field) ? null
            : new(place, $"'{member.Name}' cannot be null; {(field.IsRequired ? "give it a value" : "leave it out")}.");
    }

    private static ProfileViolation? InList(JsonElement json, JsonTypeInfo type, string pointer) =>
        json.EnumerateArray()
            .Select((item, i) => In(item, type.ElementType!, JsonPointers.Into(pointer, i)))
            .FirstOrDefault(found => found is not null);

    private static ProfileViolation? Missing(JsonElement json, JsonTypeInfo type, string pointer)
    {
        var missing = type
            .Properties.Where(p => p.IsRequired && !json.TryGetProperty(p.Name, out _))
            .Select(p => $"'{p.Name}'")
            .ToList();
        return missing is [] ? null
            : missing is [var one] ? new(pointer, $"The field {one} is missing; send it.")
            : new(pointer, $"The fields {string.Join(", ", missing)} are missing; send them.");
    }

    /// <summary>True of a field that may be null, or be left out.</summary>
    public static bool MayBeNull(JsonPropertyInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(field.PropertyType) is not null
            : (field.Set is null ? field.IsGetNullable : field.IsSetNullable);
    }

    private static string Fields(JsonTypeInfo type) =>
        type.Properties.Count == 0
            ? "it takes none"
            : $"the fields are {string.Join(", ", type.Properties.Select(p => p.Name).Order(StringComparer.Ordinal))}";

    private static bool Fits(JsonElement json, Type expected)
    {
        try
        {
            json.Deserialize(expected, LedgerJson.Options);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
