using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Recording;

/// <summary>Replaces the words in a fact by commitments, at the last moment before it is recorded.</summary>
public static class Commitments
{
    /// <summary>The name under which a commitment stands in a fact.</summary>
    public const string Mark = "$c";

    private const string Absent = "not-published";

    /// <summary>The fact as it will stand in the ledger, and what its commitments disclose.</summary>
    /// <param name="event">The fact.</param>
    /// <param name="eventId">Its id.</param>
    /// <param name="behind">Everybody behind what the decision is about; none where the words name all they concern.</param>
    public static Committed Commit(LedgerEvent @event, Guid eventId, IReadOnlyList<Guid>? behind = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var found = new List<Words>();
        var json = CollectingWordsConverter.Serialize(@event, found);
        var disclosures = new List<Disclosed>(found.Count);
        var leaves = new Leaves(eventId, found, behind ?? [], disclosures);
        leaves.Replace(json, "");
        var type = @event.GetType();
        return new Committed(
            (LedgerEvent)json.Deserialize(type, LedgerJson.Options)!,
            disclosures,
            leaves.SaysNotPublished
        );
    }

    private sealed class Leaves(
        Guid eventId,
        List<Words> found,
        IReadOnlyList<Guid> behind,
        List<Disclosed> disclosures
    )
    {
        public bool SaysNotPublished { get; private set; }

        public void Replace(JsonNode? node, string pointer)
        {
            switch (node)
            {
                case JsonObject words when words[CollectingWordsConverter.Placeholder] is { } index:
                    words.Clear();
                    words[Mark] = CommitTo(found[index.GetValue<int>()], pointer);
                    break;
                case JsonObject members:
                    foreach (var (name, value) in members.ToList())
                    {
                        Replace(value, $"{pointer}/{name.Replace("~", "~0").Replace("/", "~1")}");
                    }

                    break;
                case JsonArray items:
                    for (var i = 0; i < items.Count; i++)
                    {
                        Replace(items[i], $"{pointer}/{i}");
                    }

                    break;
                case JsonValue value when value.TryGetValue<string>(out var text):
                    SaysNotPublished |= text == Absent;
                    break;
            }
        }

        private string CommitTo(Words words, string pointer)
        {
            var disclosure = new Disclosure(RandomNumberGenerator.GetBytes(32), eventId, pointer, words.Text!);
            disclosures.Add(
                new Disclosed(disclosure, words.IsExactly ? words.Concerns : [.. words.Concerns.Union(behind)])
            );
            return disclosure.Commitment;
        }
    }
}

/// <summary>A fact without its words, and the words.</summary>
public sealed record Committed(LedgerEvent Event, IReadOnlyList<Disclosed> Disclosures, bool SaysNotPublished);

/// <summary>What a commitment stands for, and whom it concerns.</summary>
public sealed record Disclosed(Disclosure Disclosure, IReadOnlyList<Guid> Concerns);
