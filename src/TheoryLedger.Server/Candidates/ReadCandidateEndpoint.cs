using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Candidates;

public static class ReadCandidateEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/candidates/{id}", OperationId = "readCandidate")]
    [EndpointSummary("One candidate theory.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<CandidateView>(http, id);
}

public static class ListCandidatesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/candidates", OperationId = "listCandidates")]
    [EndpointSummary("The candidate theories of a review, or those that came from one thing or went into another.")]
    [AllowReaders]
    [FilteredBy("origin", "into")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<CandidateView>(http, ("origin", "origin"), ("into", "absorbed-into"));
}
