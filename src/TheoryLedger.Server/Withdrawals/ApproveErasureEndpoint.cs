using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public sealed class ApproveErasureValidator : CommandValidator<ApproveErasure>;

public static class ApproveErasureEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/withdrawals/{id}/approvals", OperationId = "approveErasure")]
    [EndpointSummary("Approves an erasure that was decided on; it takes two different people.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    public static async Task<IResult> Post(
        ApproveErasure command,
        Guid reviewId,
        Guid id,
        HttpContext http,
        Answerable answerable,
        DecisionDesk desk
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(answerable);
        ArgumentNullException.ThrowIfNull(desk);
        var approval = command with
        {
            Approver = Caller.Of(http).Account,
            LinkFrom = null,
            Name = null,
            Gone = await answerable.GoneAsync(reviewId, id, http.RequestAborted),
        };
        return await desk.Change(http, id, approval);
    }
}
