using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Provenance;

public static class ReadProvenanceEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/provenance", OperationId = "readProvenance")]
    [EndpointSummary(
        "Where a thing, or the theory as it stands, comes from, in W3C PROV: every fact an act, every state an entity."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<JsonObject>(StatusCodes.Status200OK)]
    [Takes("of", "The id of one thing; otherwise the theory as it stands.")]
    [Takes("limit", "How many things at most, from 1 to 5000; otherwise 1000.", IsNumber = true)]
    [Takes("format", "prov-json (the default), prov-jsonld, prov-n, dot, mermaid or graphml.")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return ProvenanceAsked.TryRead(http.Request.Query, out var asked, out var problem)
            ? room.At(http, async (asOf, token) => await ProvenanceWalk.OfAsync(asOf, asked, token), asked.Form)
            : Task.FromResult(Results.Problem(problem));
    }
}
