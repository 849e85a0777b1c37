using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Ledger;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Reviews;

/// <summary>A review in a list.</summary>
public sealed record ReviewEntry(
    Guid Id,
    string Title,
    string Question,
    ReviewKind Kind,
    bool IsReconstruction,
    string? Label
);

/// <summary>The reviews that a caller has a part in.</summary>
internal static class MyReviews
{
    private const string Mine = """
        select i.view::text from ledger.read_item i join ledger.read_generation g on g.current = i.generation
        where i.id = i.review and i.until = 9223372036854775807
          and exists (select from ledger.membership m left join ledger.api_key k on k.id = $2
                      where m.account = $1 and m.review = i.review
                        and (k.review is null or k.review = m.review) and (k.roles is null or m.role = any (k.roles)))
        order by i.review
        """;

    public static async Task<IReadOnlyList<ReviewEntry>> OfAsync(
        Caller caller,
        NpgsqlDataSource database,
        CancellationToken token
    )
    {
        await using var query = database.Command(Mine, caller.Account, Sql.Null(NpgsqlDbType.Uuid, caller.Key));
        var reviews = new List<ReviewEntry>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var view = JsonSerializer.Deserialize<ReviewView>(row.GetString(0), LedgerJson.Options)!;
            reviews.Add(new(view.Id, view.Title, view.Question, view.Kind, view.IsReconstruction, view.Label));
        }

        return reviews;
    }
}
