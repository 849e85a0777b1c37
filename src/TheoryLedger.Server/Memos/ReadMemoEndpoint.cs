using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Memos;

public static class ReadMemoEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/memos/{id}", OperationId = "readMemo")]
    [EndpointSummary("One memo.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<MemoView>(http, id);
}

public static class ListMemosEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/memos", OperationId = "listMemos")]
    [EndpointSummary("The memos of a review, or those about one thing.")]
    [AllowReaders]
    [FilteredBy("about")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<MemoView>(http, ("about", "about"));
}
