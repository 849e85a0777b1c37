using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>The only copy of a key, as an answer for programs holds it.</summary>
/// <param name="Key">What is to be handed over or kept.</param>
/// <param name="Id">By which it is ended.</param>
internal sealed record OnlyCopy(string Key, string? Id)
{
    /// <summary>That of an answer; none where it holds none.</summary>
    public static OnlyCopy? In(MemoryStream answer)
    {
        answer.Position = 0;
        return JsonNode.Parse(answer) is JsonObject said && (string?)said["key"] is { } key
            ? new(key, $"{said["keyId"] ?? said["id"]}")
            : null;
    }
}
