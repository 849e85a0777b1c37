using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http.Description;

/// <summary>What each form is called in the description.</summary>
public static class SchemaNames
{
    // Concepts may use the same word for different things; then the concept goes before it.
    private static readonly HashSet<string> Ambiguous =
    [
        .. new[] { typeof(Words).Assembly, typeof(SchemaNames).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsPublic: true, IsGenericType: false })
            .GroupBy(type => type.Name)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key),
    ];

    public static string? Of(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var named = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        var name = Expectation.IsId(named) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return name is not null && Ambiguous.Contains(named.Name) ? named.Namespace!.Split('.')[^1] + name : name;
    }
}
