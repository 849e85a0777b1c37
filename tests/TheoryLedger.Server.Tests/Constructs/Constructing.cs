using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Constructs;

/// <summary>The words in which tests talk about constructs.</summary>
public static class Constructing
{
    public static object Trust { get; } = Named("Trust");

    public static object Named(string name, string standing = "mechanism") =>
        new
        {
            name,
            definition = $"What is meant by {name}.",
            kind = "mindset",
            standing,
            origin = new { kind = "conjecture", from = Array.Empty<object>() },
            novelty = "known",
            why = Scene.Why,
        };

    public static string Text(this JsonNode node, string field) => node[field]!.GetValue<string>();
}
