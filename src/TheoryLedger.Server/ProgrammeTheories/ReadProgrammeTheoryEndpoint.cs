using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class ReadProgrammeTheoryEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/programme-theories/{id}", OperationId = "readProgrammeTheory")]
    [EndpointSummary("One programme theory, what each statement rests on, and every verdict on it.")]
    [AllowReaders]
    [ProducesResponseType<ProgrammeTheoryInFull>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<ProgrammeTheoryView>(
            http,
            id,
            async (view, asOf, token) => await ProgrammeTheoryInFull.Of(view, asOf, token)
        );
}

public static class ListProgrammeTheoriesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/programme-theories", OperationId = "listProgrammeTheories")]
    [EndpointSummary("The programme theories of a review.")]
    [AllowReaders]
    [FilteredBy("restsOn", "candidate")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<ProgrammeTheoryView>(http, ("restsOn", "rests-on"), ("candidate", "candidate"));
}
