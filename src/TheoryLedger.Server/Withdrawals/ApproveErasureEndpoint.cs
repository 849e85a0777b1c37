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
    public static Task<IResult> Post(ApproveErasure command, Guid id, HttpContext http, DecisionDesk desk)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Change(http, id, command with { Approver = Caller.Of(http).Account, LinkFrom = null, Name = null });
    }
}
