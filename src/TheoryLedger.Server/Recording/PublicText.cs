using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>Every text of a fact that stands in it in the clear, for ever.</summary>
public static class PublicText
{
    public static IEnumerable<string> Of(LedgerEvent @event) => In(CollectingWordsConverter.Serialize(@event, []));

    private static IEnumerable<string> In(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => In(member.Value)),
            JsonArray items => items.SelectMany(In),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };
}
