using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>Whom the words of a review concern, as a database keeps them.</summary>
internal static class WhomWordsConcern
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>By field that has words in both: where the one database names others than the other.</summary>
    public static async Task<List<string>> Differences(NpgsqlDataSource one, NpgsqlDataSource other, Guid review)
    {
        var (before, after) = (await Of(one, review), await Of(other, review));
        Assert.NotEmpty(after);
        return
        [
            .. after
                .Where(field => before[field.Key] != field.Value)
                .Select(field => $"{field.Key}: {before[field.Key]}, then {field.Value}"),
        ];
    }

    private static async Task<Dictionary<string, string>> Of(NpgsqlDataSource database, Guid review)
    {
        await using var query = database.Command(
            """
            select format('%s %s %s', w.position, m.type, w.pointer), w.subjects::text from ledger.protected_words w
            join ledger_events.mt_events m on m.id = w.event_id where w.review = $1
            """,
            review
        );
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(Token);
        while (await row.ReadAsync(Token))
        {
            fields[row.GetString(0)] = row.GetString(1);
        }

        return fields;
    }
}
