using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

public static class ReadKnownThenEndpoint
{
    private const string Limit = "limit";
    private const int UsualLimit = 100;
    private const int LargestLimit = 500;

    [WolverineGet("/v1/reviews/{reviewId}/events/{id}/known-then", OperationId = "readKnownThen")]
    [EndpointSummary(
        "What evidence the ledger held about the matter of a decision when it was recorded, beside what it holds now."
    )]
    [AllowReaders]
    [ProducesResponseType<KnownThen>(StatusCodes.Status200OK)]
    [Takes(Limit, "How many pieces of evidence are listed, from 1 to 500; otherwise 100.", IsNumber = true)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return Read(http.Request.Query) is { } limit
            ? room.At(http, async (asOf, token) => await KnownThenTelling.OfAsync(asOf, id, limit, token))
            : Task.FromResult(
                Results.Problem(Problems.BadParameter(Limit, $"takes a number from 1 to {LargestLimit}."))
            );
    }

    private static int? Read(IQueryCollection query) =>
        !query.TryGetValue(Limit, out var text) ? UsualLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && limit is >= 1 and <= LargestLimit
            ? limit
        : null;
}
