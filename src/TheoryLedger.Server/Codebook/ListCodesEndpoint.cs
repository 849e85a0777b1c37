using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public static class ListCodesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/codes", OperationId = "listCodes")]
    [EndpointSummary("The codes of a review, in the order in which they were defined.")]
    [AllowReaders]
    [FilteredBy("construct", "parent")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<CodeView>(http, ("construct", "tied-to"), ("parent", "parent"));
}
