using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Ledger;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using Wolverine.Http;

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

public static class ListReviewsEndpoint
{
    private const string Mine = """
        select i.view::text from ledger.read_item i join ledger.read_generation g on g.current = i.generation
        where i.id = i.review and i.until = 9223372036854775807
          and exists (select from ledger.membership m left join ledger.api_key k on k.id = $2
                      where m.account = $1 and m.review = i.review
                        and (k.review is null or k.review = m.review) and (k.roles is null or m.role = any (k.roles)))
        order by i.review
        """;

    [WolverineGet("/v1/reviews", OperationId = "listReviews")]
    [EndpointSummary("The reviews that the caller has a part in.")]
    [AllowSignedIn]
    [ProducesResponseType<Few<ReviewEntry>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(HttpContext http, NpgsqlDataSource database)
    {
        var caller = Caller.Of(http);
        await using var query = database.Command(Mine, caller.Account, Sql.Null(NpgsqlDbType.Uuid, caller.Key));
        var reviews = new List<ReviewEntry>();
        await using var row = await query.ExecuteReaderAsync(http.RequestAborted);
        while (await row.ReadAsync(http.RequestAborted))
        {
            var view = JsonSerializer.Deserialize<ReviewView>(row.GetString(0), LedgerJson.Options)!;
            reviews.Add(new(view.Id, view.Title, view.Question, view.Kind, view.IsReconstruction, view.Label));
        }

        return Results.Json(new Few<ReviewEntry>(reviews));
    }
}
