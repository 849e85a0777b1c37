using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Lineage;

public static class ReadLineageEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/lineage/{id}", OperationId = "readLineage")]
    [EndpointSummary(
        "What a thing rests on, down to quotes, and what rests on it, up to guidance: one graph of everything."
    )]
    [AllowReaders]
    [ProducesResponseType<LineageReading>(StatusCodes.Status200OK)]
    [Takes(
        "direction",
        "Up towards evidence, down towards theory and guidance, or both.",
        Choice = typeof(LineageDirection)
    )]
    [Takes("depth", "How many pointers away at most, from 1 to 12; otherwise 4.", IsNumber = true)]
    [Takes("limit", "How many things at most, from 1 to 500; otherwise 60.", IsNumber = true)]
    [Takes("part", "Only the statement, element or advice with this id points.")]
    [Takes("ended", "True: pointers that have ended are followed as well.")]
    [Takes("people", "False: members of the team are left out.")]
    [Takes("format", "json, dot, mermaid or graphml; otherwise as Accept says.")]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        if (!LineageAsked.TryRead(http.Request.Query, out var asked, out var problem))
        {
            return Task.FromResult(Results.Problem(problem));
        }

        http.Response.Headers.Vary = "Accept";
        return LineageDrawing.Choose(http.Request) is { } form
            ? room.At(http, async (asOf, token) => await LineageWalk.OfAsync(asOf, id, asked, token), form)
            : Task.FromResult(
                Results.Problem(Problems.BadParameter("format", "takes one of: json, dot, mermaid, graphml."))
            );
    }
}
