using System.Text.Json;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public static class ListReviewsEndpoint
{
    [WolverineGet("/v1/reviews", OperationId = "listReviews")]
    [EndpointSummary("The reviews that the caller has a part in.")]
    [AllowSignedIn]
    public static async Task<IResult> Get(HttpContext http, NpgsqlDataSource database)
    {
        await using var query = database.CreateCommand(
            """
            select i.view::text from ledger.read_item i join ledger.read_generation g on g.current = i.generation
            where i.id = i.review and i.until = 9223372036854775807
              and i.review in (select m.review from ledger.membership m join ledger.api_key k on k.id = $2
                               where m.account = $1 and (k.review is null or k.review = m.review)
                                 and (k.roles is null or m.role = any (k.roles))
                               union select m.review from ledger.membership m where m.account = $1 and $2 is null)
            order by i.review
            """
        );
        var caller = Caller.Of(http);
        query.Parameters.AddRange(
            [
                new() { Value = caller.Account },
                new() { Value = (object?)caller.Key ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid },
            ]
        );
        var reviews = new List<ReviewView>();
        await using var row = await query.ExecuteReaderAsync(http.RequestAborted);
        while (await row.ReadAsync(http.RequestAborted))
        {
            reviews.Add(JsonSerializer.Deserialize<ReviewView>(row.GetString(0), LedgerJson.Options)! with { Amendments = [] });
        }

        return Results.Json(new { items = reviews.Select(r => new { r.Id, r.Title, r.Question, r.Kind, r.Label, r.IsReconstruction }) });
    }
}
