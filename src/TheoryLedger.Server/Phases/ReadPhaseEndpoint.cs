using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Phases;

public static class ReadPhaseEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/phases/{id}", OperationId = "readPhase")]
    [EndpointSummary("One phase.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<PhaseView>(http, id);
}

public static class ListPhasesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/phases", OperationId = "listPhases")]
    [EndpointSummary("The phases of a review.")]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) => room.List<PhaseView>(http);
}
