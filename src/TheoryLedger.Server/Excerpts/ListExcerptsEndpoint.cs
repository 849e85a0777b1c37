using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

public static class ListExcerptsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/excerpts", OperationId = "listExcerpts")]
    [EndpointSummary("The excerpts of a review, of one source or of one text.")]
    [AllowReaders]
    [FilteredBy("source", "text")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<ExcerptView>(http, ("source", "source"), ("text", "text"));
}
