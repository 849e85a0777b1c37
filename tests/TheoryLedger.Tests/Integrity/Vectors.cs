using System.Text.Json;

namespace TheoryLedger.Tests.Integrity;

/// <summary>Published examples that every verifier of the ledger must reproduce.</summary>
internal static class Vectors
{
    private static readonly JsonElement Root = Load();

    public static IEnumerable<JsonElement> All => Root.GetProperty("vectors").EnumerateArray();

    public static string RootOf(int size) => Root.GetProperty($"root{size}").GetString()!;

    private static JsonElement Load()
    {
        using var stream = typeof(Vectors).Assembly.GetManifestResourceStream("leaf-vectors.json")!;
        return JsonSerializer.Deserialize<JsonElement>(stream);
    }
}
