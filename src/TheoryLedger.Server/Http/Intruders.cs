using System.Text.Json;
using TheoryLedger.Integrity;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Http;

/// <summary>Finds what no request may hold, wherever in it: nothing in a list, and what only the ledger itself writes.</summary>
public static class Intruders
{
    private const string Nothing = "A list cannot hold null; leave the item out.";
    private const string Ours = "Commitments are made by the ledger; send the words themselves.";

    public static ProfileViolation? Find(JsonElement json) => Find(json, "");

    private static ProfileViolation? Find(JsonElement json, string pointer) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .Select(member => FindIn(member, JsonPointers.Into(pointer, member.Name)))
                .FirstOrDefault(found => found is not null),
            JsonValueKind.Array => json.EnumerateArray()
                .Select((item, i) => FindIn(item, JsonPointers.Into(pointer, i)))
                .FirstOrDefault(found => found is not null),
            _ => null,
        };

    private static ProfileViolation? FindIn(JsonProperty member, string pointer) =>
        member.Name is Commitments.Mark or CollectingWordsConverter.Placeholder
            ? new(pointer, Ours)
            : Find(member.Value, pointer);

    private static ProfileViolation? FindIn(JsonElement item, string pointer) =>
        item.ValueKind is JsonValueKind.Null ? new(pointer, Nothing) : Find(item, pointer);
}
