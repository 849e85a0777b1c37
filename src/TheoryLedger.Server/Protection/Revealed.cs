using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Protection;

/// <summary>Words that were opened for a decision, by commitment.</summary>
public sealed class Revealed(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The same JSON with the words back in place of the commitments that were opened.</summary>
    public string PutInto(string json)
    {
        var whole = JsonNode.Parse(json)!;
        foreach (var commitment in Commitments(whole).ToList())
        {
            if (texts.TryGetValue(commitment["$c"]!.GetValue<string>(), out var text))
            {
                commitment.ReplaceWith(text);
            }
        }

        return whole.ToJsonString();
    }

    private static IEnumerable<JsonObject> Commitments(JsonNode? node) =>
        node switch
        {
            JsonObject words when words.ContainsKey("$c") => [words],
            JsonObject members => members.SelectMany(member => Commitments(member.Value)),
            JsonArray items => items.SelectMany(Commitments),
            _ => [],
        };
}

/// <summary>Opens the words of whole facts.</summary>
public static class Revealing
{
    public static async Task<Revealed> RevealAsync(
        this WordVault vault,
        NpgsqlConnection connection,
        Guid review,
        Guid[] events,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(vault);
        await using var query = connection.Command(
            "select event_id, pointer, commitment, subjects, sealed from ledger.protected_words where event_id = any ($1)",
            events
        );
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var words = SealedWordsRow.Read(row);
            if (vault.Open(review, words) is { } disclosure)
            {
                texts[disclosure.Commitment] = disclosure.Value;
            }
        }

        return new Revealed(texts);
    }
}

/// <summary>Reads event, pointer, commitment, subjects and box, in this order.</summary>
public static class SealedWordsRow
{
    public static SealedWords Read(NpgsqlDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.GetGuid(0),
            row.GetString(1),
            row.GetFieldValue<byte[]>(2),
            row.GetFieldValue<Guid[]>(3),
            row.GetFieldValue<byte[]>(4)
        );
    }
}
