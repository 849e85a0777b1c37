using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>Nothing more is to be said.</summary>
public sealed record SendApprovalLink;

/// <summary>A link for the second approval, shown this once.</summary>
/// <param name="Account">The pseudonym under which the approval will be recorded.</param>
/// <param name="Token">What to send with the approval.</param>
/// <param name="Link">Where to read what is to be approved.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record ShownApprovalLink(Guid Account, string Token, string Link, DateTimeOffset ExpiresAt);

public static class SendApprovalLinkEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/withdrawals/{id}/approval-links", OperationId = "sendApprovalLink")]
    [EndpointSummary("Makes the link by which somebody without an account gives the second approval; shown this once.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<ShownApprovalLink>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(
        SendApprovalLink command,
        Guid reviewId,
        Guid id,
        HttpContext http,
        Gathering gathering,
        ApprovalLinks links,
        Answerable answerable,
        Accounts accounts,
        Once once
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(gathering);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(answerable);
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(once);
        http.Response.Headers.CacheControl = "no-store";
        return once.RunAsync(http, MakeAsync, account => Results.Problem(Problems.ShownBefore(account)));

        async Task<Done> MakeAsync(NpgsqlConnection connection)
        {
            var token = http.RequestAborted;
            var seen = await gathering.LoadAsync(connection, reviewId, [id], [], token);
            if (seen.Things.GetValueOrDefault(id) is not WithdrawalRequest state)
            {
                return new Done(Results.Problem(Problems.NotFound));
            }

            var gone = await answerable.GoneAsync(reviewId, state, token);
            if (Refuse(state, gone) is { } refusal)
            {
                return new Done(Results.Problem(Problems.Refused(refusal)));
            }

            var account = await accounts.CreateAsync(connection, token);
            var link = new ApprovalLink(reviewId, id, seen.Versions[id], Caller.Of(http).Account, account);
            await ApprovalLinks.KeepAsync(connection, link, token);
            return new Done(Shown(account, links.Make(link)), $"/v1/erasure-approvals#{account}");
        }
    }

    // The first approval is that of somebody known here: a link alone erases nothing.
    private static TheoryLedger.Ledger.Refusal? Refuse(WithdrawalRequest state, IReadOnlyList<Guid> gone) =>
        Approving.Check(state)
        ?? state.Approvers.Except(gone).Count() switch
        {
            0 => WithdrawalRefusals.FirstApprovalMissing,
            1 => null,
            _ => WithdrawalRefusals.ApprovedTwice,
        };

    private static IResult Shown(Guid account, (string Token, DateTimeOffset ExpiresAt) made) =>
        Results.Json(
            new ShownApprovalLink(account, made.Token, $"/v1/erasure-approvals?token={made.Token}", made.ExpiresAt),
            statusCode: StatusCodes.Status201Created
        );
}
