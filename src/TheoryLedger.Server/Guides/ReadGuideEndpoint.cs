using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Guides;

public static class ReadGuideEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/guides/{id}", OperationId = "readGuide")]
    [EndpointSummary("One guide as it stands, with where it was used.")]
    [AllowReaders]
    [ProducesResponseType(typeof(GuideReading), StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<GuideView>(http, id, GuideReading.ShowAsync);
}

public static class ListGuidesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/guides", OperationId = "listGuides")]
    [EndpointSummary("The guides for interviews and focus groups.")]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) => room.List<GuideView>(http);
}
