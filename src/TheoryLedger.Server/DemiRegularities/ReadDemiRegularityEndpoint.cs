using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.DemiRegularities;

public static class ReadDemiRegularityEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/demi-regularities/{id}", OperationId = "readDemiRegularity")]
    [EndpointSummary("One semi-predictable pattern across cases.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<DemiRegularityView>(http, id);
}

public static class ListDemiRegularitiesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/demi-regularities", OperationId = "listDemiRegularities")]
    [EndpointSummary("The patterns across cases, or those that one configuration, excerpt or source shows.")]
    [AllowReaders]
    [FilteredBy("shown")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<DemiRegularityView>(http, ("shown", "shown-by"));
}
