using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Server.Storage;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Nothing more is to be said.</summary>
public sealed record CancelApprovalLink;

public static class CancelApprovalLinkEndpoint
{
    [WolverinePost(
        "/v1/reviews/{reviewId}/withdrawals/{id}/approval-links/{account}/cancellation",
        OperationId = "cancelApprovalLink"
    )]
    [EndpointSummary("Ends a link for the second approval at once, by the pseudonym that was told with it.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType(StatusCodes.Status204NoContent)]
    public static Task<IResult> Post(
        CancelApprovalLink command,
        Guid reviewId,
        Guid id,
        Guid account,
        HttpContext http,
        StoredClock clock,
        Once once
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(once);
        return once.RunAsync(http, CancelAsync, _ => Results.NoContent());

        async Task<Done> CancelAsync(NpgsqlConnection connection)
        {
            await using var update = connection.Command(
                """
                update ledger.approval_link set cancelled_by = coalesce(cancelled_by, $4), cancelled_at = coalesce(cancelled_at, $5)
                where account = $1 and review = $2 and request = $3
                """,
                account,
                reviewId,
                id,
                Caller.Of(http).Account,
                clock.GetUtcNow()
            );
            return await update.ExecuteNonQueryAsync(http.RequestAborted) > 0
                ? new Done(Results.NoContent(), $"/v1/erasure-approvals#{account}")
                : new Done(Results.Problem(Problems.NotFound));
        }
    }
}
