using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Milestones;

public static class ReadMilestoneEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/milestones/{id}", OperationId = "readMilestone")]
    [EndpointSummary("One named moment of the review.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<MilestoneView>(http, id);
}

public static class ListMilestonesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/milestones", OperationId = "listMilestones")]
    [EndpointSummary("The named moments of a review.")]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) => room.List<MilestoneView>(http);
}
