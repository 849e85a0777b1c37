using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reading;

/// <summary>Words that were erased: by which fact, when, and on what ground.</summary>
internal sealed record Erased(Guid By, DateTimeOffset At, string Basis)
{
    /// <summary>Those among commitments whose words a fact says were erased.</summary>
    public static async Task<Dictionary<string, Erased>> AmongAsync(
        NpgsqlDataSource database,
        Guid review,
        IEnumerable<string> commitments,
        CancellationToken token
    )
    {
        await using var query = database.Command(
            """
            select commitment, erased_by, erased_at, basis from ledger.erased_words
            where review = $1 and commitment = any ($2)
            """,
            review,
            commitments.Distinct().Select(Convert.FromHexString).ToArray()
        );
        var found = new Dictionary<string, Erased>(StringComparer.Ordinal);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found[Convert.ToHexStringLower(row.GetFieldValue<byte[]>(0))] = new(
                row.GetGuid(1),
                row.GetFieldValue<DateTimeOffset>(2),
                row.GetString(3)
            );
        }

        return found;
    }

    public JsonObject ToJson() => Json(At, Basis, By);

    /// <summary>The same, of what is only known from its fence: the fact is yet to come, or was lost with a database.</summary>
    public static JsonObject Json(Fence? fence) =>
        fence is null ? new JsonObject { ["withheld"] = "erased" } : Json(fence.At, fence.Basis, by: null);

    private static JsonObject Json(DateTimeOffset at, string basis, Guid? by)
    {
        var json = new JsonObject
        {
            ["withheld"] = "erased",
            ["erasedAt"] = at.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ["basis"] = basis,
        };
        if (by is { } fact)
        {
            json["by"] = fact;
        }

        return json;
    }
}
