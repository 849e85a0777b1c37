using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public static class ReadReviewEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}", OperationId = "readReview")]
    [EndpointSummary("A review as a whole.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid reviewId, HttpContext http, ReadingRoom room) =>
        room.One<ReviewView>(http, reviewId);
}
