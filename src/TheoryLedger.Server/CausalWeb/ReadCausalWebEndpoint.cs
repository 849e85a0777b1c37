using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.CausalWeb;

public static class ReadCausalWebEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/causal-web", OperationId = "readCausalWeb")]
    [EndpointSummary(
        "What leads to what across configurations: all of it, or the chains from a lever to an outcome; loops are shown."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<CausalWebReading>(StatusCodes.Status200OK)]
    [Takes(
        CausalWebAsked.FromName,
        "The lever: only what this construct, element or configuration leads to.",
        IsId = true
    )]
    [Takes(
        CausalWebAsked.ToName,
        "The outcome: only what leads to this construct, element or configuration.",
        IsId = true
    )]
    [Takes(
        CausalWebAsked.ConstructsName,
        "True: an outcome also leads on to wherever the same construct stands, though nobody linked the two."
    )]
    [Takes(CausalWebAsked.ChainsName, "How many chains at most, from 1 to 500; otherwise 50.", IsNumber = true)]
    [Takes(CausalWebAsked.LimitName, "How many nodes at most, from 1 to 2000; otherwise 500.", IsNumber = true)]
    [Takes("format", "json, dot, mermaid or graphml; otherwise as Accept says.")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        if (!CausalWebAsked.TryRead(http.Request.Query, out var asked, out var problem))
        {
            return Task.FromResult(Results.Problem(problem));
        }

        http.Response.Headers.Vary = "Accept";
        return LineageDrawing.Choose(http.Request, WebDrawing.GraphOf) is { } form
            ? room.At(http, async (asOf, token) => await WebTelling.TellAsync(asOf, asked, token), form)
            : Task.FromResult(
                Results.Problem(Problems.BadParameter("format", "takes one of: json, dot, mermaid, graphml."))
            );
    }
}
