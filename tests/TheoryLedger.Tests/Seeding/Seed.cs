using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Seeding;

/// <summary>A folder of decisions to be told in order.</summary>
internal sealed record Seed(string Folder)
{
    public string Name => Path.GetFileName(Folder);

    /// <summary>Every seed of this repository.</summary>
    public static IReadOnlyList<Seed> All { get; } =
    [.. Directory.GetDirectories(Path.Combine(Root(), "seeds")).Order(StringComparer.Ordinal).Select(f => new Seed(f))];

    /// <summary>The steps in order, each body with the defaults in force at it.</summary>
    public IEnumerable<SeedStep> Steps()
    {
        var defaults = new JsonObject();
        foreach (var file in Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var (i, step) in JsonNode.Parse(File.ReadAllText(file))!.AsArray().Index())
            {
                if (step!["with"] is JsonObject with)
                {
                    defaults = with;
                    continue;
                }

                yield return new SeedStep(
                    $"{Path.GetFileName(file)} step {i + 1}",
                    step["post"]?.GetValue<string>(),
                    step["as"]?.GetValue<string>(),
                    step["open"]?.AsObject() ?? Merge(defaults, step["body"]!.AsObject())
                );
            }
        }
    }

    private static JsonObject Merge(JsonObject defaults, JsonObject body)
    {
        var merged = defaults.DeepClone().AsObject();
        foreach (var (name, value) in body)
        {
            merged.Remove(name);
            if (value is not null)
            {
                merged[name] = value.DeepClone();
            }
        }

        return merged;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TheoryLedger.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}

/// <summary>One decision as the seed tells it; without a route it opens the review.</summary>
internal sealed record SeedStep(string Place, string? Route, string? As, JsonObject Body)
{
    public override string ToString() => $"{Place} ({Route ?? "open"}): {Body.ToJsonString(LedgerJson.Options)}";
}
