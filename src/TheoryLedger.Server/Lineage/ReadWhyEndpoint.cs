using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Lineage;

public static class ReadWhyEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/why/{id}", OperationId = "readWhy")]
    [EndpointSummary(
        "Why a construct, configuration, theory, guidance, coding or piece of evidence says what it says, in plain sentences."
    )]
    [AllowReaders]
    [ProducesResponseType<WhyReading>(StatusCodes.Status200OK)]
    [Takes("depth", "How many pointers away at most, from 1 to 12; otherwise 4.", IsNumber = true)]
    [Takes("limit", "How many things at most, from 1 to 500; otherwise 60.", IsNumber = true)]
    [Takes("part", "Only the statement or element with this id.")]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        if (!LineageAsked.TryRead(http.Request.Query, out var asked, out var problem))
        {
            return Task.FromResult(Results.Problem(problem));
        }

        var upwards = asked with { Direction = LineageDirection.Up, Ended = false, People = false };
        return room.At(http, async (asOf, token) => await WhyTelling.OfAsync(asOf, id, upwards, token));
    }
}
