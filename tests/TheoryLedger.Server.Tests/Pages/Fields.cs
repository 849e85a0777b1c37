using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Pages.Tellings;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Knows which fields an answer has, from the type that it is made of.</summary>
internal sealed record Fields(Type? Type, Fields? Up = null, Type? Under = null)
{
    /// <summary>What a telling names and the answer has not.</summary>
    public IEnumerable<string> Missing(Say say) =>
        say.Of is { } of
            ? Of(of) is { Type: not null } inner
                ? inner.Missing(say with { Of = null })
                : [$"{say.Head}: {of}"]
            : Wording.Places(say.Words).Where(place => !Has(place.Path)).Select(place => $"{say.Head}: {place.Path}");

    /// <summary>The records at a place.</summary>
    public Fields Of(string of)
    {
        var steps = of.Split('/', 2);
        var named = steps[0].EndsWith("{}", StringComparison.Ordinal);
        var type = named ? At(Type, steps[0][..^2]) : At(Type, steps[0]);
        var here = named ? new Fields(null, this, Single(type)) : new Fields(Single(type), this);
        return steps.Length == 1 ? here : here.Of(steps[1]);
    }

    private bool Has(string path) =>
        path.StartsWith("^.", StringComparison.Ordinal) ? Up?.Has(path[2..]) == true
        : path == "." ? true
        : Under is null ? At(Type, path) is not null
        : path == "name" || (path.StartsWith("of.", StringComparison.Ordinal) && At(Under, path[3..]) is not null);

    private static Type? At(Type? type, string path) => path.Split('.').Aggregate(type, Step);

    private static Type? Step(Type? type, string name)
    {
        if (type is null || typeof(JsonNode).IsAssignableFrom(type))
        {
            return type;
        }

        if (Dictionary(type) is { } value)
        {
            return value;
        }

        if (Element(type) is { } element)
        {
            return int.TryParse(name, out _) ? element : Step(element, name);
        }

        var property = type.GetProperties().FirstOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == name);
        return property is null ? null : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
    }

    private static Type? Single(Type? type) => type is null ? null : Dictionary(type) ?? Element(type) ?? type;

    private static Type? Dictionary(Type type) => Argument(type, typeof(IReadOnlyDictionary<,>), 1);

    private static Type? Element(Type type) => type == typeof(string) ? null : Argument(type, typeof(IEnumerable<>), 0);

    private static Type? Argument(Type type, Type of, int which) =>
        type.GetInterfaces()
            .Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == of)
            ?.GetGenericArguments()[which];
}
