using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public static class ListCodingsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/codings", OperationId = "listCodings")]
    [EndpointSummary("The codings of a review; of one excerpt or under one code, those that stand.")]
    [AllowReaders]
    [FilteredBy("excerpt", "code", "source", "coder")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<CodingView>(
            http,
            ("excerpt", CodingView.ExcerptEdge),
            ("code", CodingView.CodeEdge),
            ("source", "source"),
            ("coder", "coder")
        );
}
