using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Contributors;

public static class ReadContributorEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/contributors/{id}", OperationId = "readContributor")]
    [EndpointSummary("One contributor.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<ContributorView>(http, id);
}

public static class ListContributorsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/contributors", OperationId = "listContributors")]
    [EndpointSummary("The contributors of a review.")]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) => room.List<ContributorView>(http);
}
