using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Gives somebody a role in the review.</summary>
/// <param name="Role">What they may do.</param>
/// <param name="Account">Their account; none makes one, with a key to hand over.</param>
public sealed record GrantRole(Role Role, Guid? Account = null);

/// <summary>Who has the role now, and the key of an account that was made for it.</summary>
public sealed record GrantedRole(Guid Account, Role Role, string? Key);

public static class GrantRoleEndpoint
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(366);

    [WolverinePost("/v1/reviews/{reviewId}/members", OperationId = "grantRole")]
    [EndpointSummary("Gives somebody a role; without an account, makes one and shows its key this once.")]
    [Allow(Role.Owner)]
    [ProducesResponseType<GrantedRole>(StatusCodes.Status201Created)]
    public static async Task<IResult> Post(
        GrantRole command,
        Guid reviewId,
        HttpContext http,
        Accounts accounts,
        KeyStore keys
    )
    {
        var token = http.RequestAborted;
        var account = command.Account ?? await accounts.CreateAsync(token);
        if (!await accounts.GrantAsync(reviewId, account, command.Role, Caller.Of(http).Account, token))
        {
            return Results.Problem(Problems.AccountUnknown);
        }

        var key = command.Account is null
            ? await keys.MintAsync(new KeyGrant(account, "handed over", Lifetime, Review: reviewId), token)
            : null;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new GrantedRole(account, command.Role, key?.Secret),
            statusCode: StatusCodes.Status201Created
        );
    }
}
