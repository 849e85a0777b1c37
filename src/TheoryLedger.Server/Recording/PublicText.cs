using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>Every text of a fact that stands in it in the clear, for ever: values, and names that somebody chose for them.</summary>
public static class PublicText
{
    /// <summary>Each text by itself, and what they say one after the other: a sentence is the same over three fields as in one.</summary>
    public static IEnumerable<string> Of(LedgerEvent @event) => Of(CollectingWordsConverter.Serialize(@event, []));

    /// <summary>The same of anything that is written as JSON, with commitments in place of what is no public text.</summary>
    public static IEnumerable<string> Of(JsonNode? written)
    {
        // Of a thousand items of a list, each has the same names and many an id: none of that is anybody's words.
        var texts = In(written, place: "")
            .Where(t => !Guid.TryParse(t.Text, out _))
            .GroupBy(t => t.IsValue)
            .SelectMany(alike => alike.Key ? alike : alike.Distinct())
            .ToList();
        var values = texts.Where(t => t.IsValue).ToList();
        return texts
            .Select(t => t.Text)
            .Concat(texts.GroupBy(t => t.Place).Select(Joined))
            .Append(Joined(values))
            .Append(Joined(values.Where(t => !IsMark(t.Text))))
            .Distinct(StringComparer.Ordinal);
    }

    private static string Joined(IEnumerable<Placed> texts) => string.Join(' ', texts.Select(t => t.Text));

    // A key, a date or the name of a kind stands between two parts of a sentence without belonging to it.
    private static bool IsMark(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/');

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
