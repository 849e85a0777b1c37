using System.Numerics;
using System.Text.Json;

namespace TheoryLedger.Tests.Integrity;

/// <summary>The profile of payloads, told by walking a document.</summary>
internal static class SlowProfile
{
    private static readonly BigInteger Max = BigInteger.Pow(2, 53) - 1;

    public static bool Holds(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
            return Holds(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
        // Thrown for text that is not Unicode.
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Holds(JsonElement e) =>
        e.ValueKind switch
        {
            JsonValueKind.String => IsKept(e.GetString()!),
            JsonValueKind.Number => BigInteger.TryParse(e.GetRawText(), out var n) && BigInteger.Abs(n) <= Max,
            JsonValueKind.Array => e.EnumerateArray().All(Holds),
            JsonValueKind.Object => HoldsAll([.. e.EnumerateObject()]),
            _ => true,
        };

    private static bool HoldsAll(JsonProperty[] members) =>
        members.All(m => IsKept(m.Name) && Holds(m.Value))
        && members.DistinctBy(m => m.Name, StringComparer.Ordinal).Count() == members.Length;

    private static bool IsKept(string text) => !text.Contains('\0', StringComparison.Ordinal);
}
