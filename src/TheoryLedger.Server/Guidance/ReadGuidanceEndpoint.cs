using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Guidance;

public static class ReadGuidanceEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/guidance/{id}", OperationId = "readGuidance")]
    [EndpointSummary("One piece of guidance, and what each statement rests on.")]
    [AllowReaders]
    [ProducesResponseType<GuidanceInFull>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<GuidanceView>(http, id, async (view, asOf, token) => await GuidanceInFull.Of(view, asOf, token));
}

public static class ListGuidanceEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/guidance", OperationId = "listGuidance")]
    [EndpointSummary("The guidance of a review.")]
    [AllowReaders]
    [FilteredBy("restsOn")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<GuidanceView>(http, ("restsOn", "rests-on"));
}
