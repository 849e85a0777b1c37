using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Seeding;

/// <summary>Reads the steps of one file, and takes no member that it does not know.</summary>
public static class SeedStepReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly string[] Members = ["open", "post", "with", "as", "body"];

    public static IReadOnlyList<SeedStep> Read(string file, string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict) is JsonArray steps
                ? [.. steps.Select((step, i) => Read(file, i + 1, step as JsonObject))]
                : throw new SeedException($"{file}: a file of a seed is an array of steps.");
        }
        catch (JsonException malformed)
        {
            throw new SeedException($"{file}: {malformed.Message}", malformed);
        }
    }

    private static SeedStep Read(string file, int number, JsonObject? step)
    {
        if (step is null || step.Any(m => !Members.Contains(m.Key)))
        {
            throw new SeedException(
                $"{file}, step {number}: a step has only the members {string.Join(", ", Members)}."
            );
        }

        var name = step["as"]?.GetValue<string>();
        return (step["open"], step["post"], step["with"]) switch
        {
            (JsonObject body, null, null) => new(file, number, SeedAct.Open, string.Empty, name, body),
            (null, JsonValue path, null) => new(
                file,
                number,
                SeedAct.Post,
                path.GetValue<string>(),
                name,
                step["body"] as JsonObject ?? []
            ),
            (null, null, JsonObject shared) => new(file, number, SeedAct.Share, string.Empty, null, shared),
            _ => throw new SeedException($"{file}, step {number}: a step opens, posts or shares, one of them."),
        };
    }
}
