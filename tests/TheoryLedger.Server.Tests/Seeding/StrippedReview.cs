using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Seeding;

/// <summary>The training review, about half of whose facts nobody dated: which of them is left to chance, the same one every time.</summary>
public sealed class StrippedReview(ServerFixture server) : LoadedReview(server, Strip())
{
    private static string Strip()
    {
        var seed = Path.Combine(AppContext.BaseDirectory, "seeds", "training-review");
        var folder = Directory.CreateTempSubdirectory("theoryledger-stripped-").FullName;
        var chance = new Random(20230109);
        foreach (
            var file in Directory.EnumerateFiles(seed, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var content = File.ReadAllText(file);
            File.WriteAllText(copy, Path.GetExtension(file) == ".json" ? Undated(content, chance) : content);
        }

        return folder;
    }

    private static string Undated(string steps, Random chance)
    {
        if (JsonNode.Parse(steps) is not JsonArray told)
        {
            return steps;
        }

        foreach (var step in told.Where(step => MayBeUndated(step!) && chance.Next(2) == 0))
        {
            // Null takes away what the step would share with those around it.
            ((JsonObject)step!["body"]!)["decidedAt"] = null;
        }

        return told.ToJsonString();
    }

    // Phases end after they begin: one of the two dates alone would be refused.
    private static bool MayBeUndated(JsonNode step) =>
        step["post"]?.GetValue<string>() is { } path && !path.StartsWith("phases", StringComparison.Ordinal);
}
