using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>Every text of a fact that stands in it in the clear, for ever: values, and names that somebody chose for them.</summary>
public static class PublicText
{
    /// <summary>Each text by itself, and what they say one after the other: a sentence is the same over three fields as in one.</summary>
    public static IEnumerable<string> Of(LedgerEvent @event)
    {
        var texts = In(CollectingWordsConverter.Serialize(@event, []), place: "").ToList();
        var inOnePlace = texts.GroupBy(text => text.Place).Select(alike => string.Join(' ', alike.Select(t => t.Text)));
        // Ids, dates and names of kinds are no part of any sentence.
        var throughout = string.Join(' ', texts.Where(t => t.IsValue && t.Text.Contains(' ')).Select(t => t.Text));
        return texts.Select(t => t.Text).Concat(inOnePlace).Append(throughout).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<Placed> In(JsonNode? node, string place) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                In(member.Value, $"{place}/{member.Key}").Prepend(new Placed($"{place}/", member.Key, IsValue: false))
            ),
            JsonArray items => items.SelectMany(item => In(item, place)),
            JsonValue value when value.TryGetValue<string>(out var text) => [new Placed(place, text, IsValue: true)],
            _ => [],
        };

    // All items of a list stand in one place, and so do all names of one object's members.
    private sealed record Placed(string Place, string Text, bool IsValue);
}
