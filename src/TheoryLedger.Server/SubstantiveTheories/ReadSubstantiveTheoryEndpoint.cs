using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.SubstantiveTheories;

public static class ReadSubstantiveTheoryEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/substantive-theories/{id}", OperationId = "readSubstantiveTheory")]
    [EndpointSummary("One formal theory borrowed to explain.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<SubstantiveTheoryView>(http, id);
}

public static class ListSubstantiveTheoriesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/substantive-theories", OperationId = "listSubstantiveTheories")]
    [EndpointSummary("The formal theories borrowed to explain.")]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) => room.List<SubstantiveTheoryView>(http);
}
