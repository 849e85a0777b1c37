using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Saturation;

public static class ReadSaturationEndpoint
{
    private const string Of = "of";
    private const string Limit = "limit";
    private const int UsualLimit = 500;
    private const int LargestLimit = 2_000;

    [WolverineGet("/v1/reviews/{reviewId}/saturation", OperationId = "readSaturation")]
    [EndpointSummary(
        "How much theory changed with each source in reading order, and the source after which nothing changed."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<SaturationReading>(StatusCodes.Status200OK)]
    [Takes(Of, "Only changes of the theory, configuration, construct or pattern with this id.", IsId = true)]
    [Takes(Limit, "How many sources at most, from 1 to 2000; otherwise 500.", IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        if (!http.Request.Query.TryName(Of, out var of))
        {
            return Task.FromResult(Results.Problem(Problems.BadParameter(Of, "takes the id of one thing.")));
        }

        return http.Request.Query.NumberOr(Limit, UsualLimit, LargestLimit) is { } limit
            ? room.At(http, async (asOf, token) => await SaturationTelling.TellAsync(asOf, of, limit, token))
            : Task.FromResult(
                Results.Problem(Problems.BadParameter(Limit, $"takes a number from 1 to {LargestLimit}."))
            );
    }
}
