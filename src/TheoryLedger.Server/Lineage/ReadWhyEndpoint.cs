using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Lineage;

public static class ReadWhyEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/why/{id}", OperationId = "readWhy")]
    [EndpointSummary(
        "Why a construct, configuration, theory, guidance, coding, piece of evidence or excerpt says what it says, in plain sentences."
    )]
    [AllowReaders]
    [ProducesResponseType<WhyReading>(StatusCodes.Status200OK)]
    [Takes("depth", "How many pointers away at most, from 1 to 12; otherwise 4.", IsNumber = true)]
    [Takes(
        "limit",
        "How many things at most, besides the words that they read, from 1 to 500; otherwise 60.",
        IsNumber = true
    )]
    [Takes("part", "Only the statement or element with this id.")]
    public static async Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        if (!LineageAsked.TryRead(http.Request.Query, out var asked, out var problem))
        {
            return Results.Problem(problem);
        }

        var upwards = asked with { Direction = LineageDirection.Up, Ended = false, People = false };
        string? concept = null;
        var answer = await room.At(
            http,
            async (asOf, token) =>
            {
                concept = await WhyTelling.ConceptAsync(asOf, id, upwards, token);
                return concept is not null && WhyGrounds.IsTold(concept)
                    ? await new WhyTelling(asOf, id, concept, upwards).TellAsync(token)
                    : null;
            }
        );
        return concept is null || WhyGrounds.IsTold(concept) ? answer : Results.Problem(Problems.NotTold(id, concept));
    }
}
