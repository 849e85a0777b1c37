using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public static class ReadWithdrawalEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/withdrawals/{id}", OperationId = "readWithdrawal")]
    [EndpointSummary("One request to withdraw or to erase, and what became of it.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<WithdrawalView>(http, id);
}

public static class ListWithdrawalsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/withdrawals", OperationId = "listWithdrawals")]
    [EndpointSummary("The requests to withdraw or to erase, or those of one participant.")]
    [AllowReaders]
    [FilteredBy("participant")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<WithdrawalView>(http, ("participant", "withdrawal-of"));
}
