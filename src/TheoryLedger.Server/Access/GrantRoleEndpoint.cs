using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Gives somebody a role in the review.</summary>
/// <param name="Role">What they may do.</param>
/// <param name="Account">Their account; none makes one, with a key to hand over.</param>
public sealed record GrantRole(Role Role, Guid? Account = null);

/// <summary>Who has the role now, and the key of an account that was made for it, with the id by which it is ended.</summary>
public sealed record GrantedRole(Guid Account, Role Role, string? Key, Guid? KeyId);

public static class GrantRoleEndpoint
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(366);

    [WolverinePost("/v1/reviews/{reviewId}/members", OperationId = "grantRole")]
    [EndpointSummary("Gives somebody a role; without an account, makes one and shows its key this once.")]
    [Allow(Role.Owner)]
    [ShowsOnce]
    [ProducesResponseType<GrantedRole>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(
        GrantRole command,
        Guid reviewId,
        HttpContext http,
        Accounts accounts,
        KeyStore keys,
        Once once
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Caller.Of(http).IsRestricted)
        {
            return Task.FromResult(Results.Problem(Problems.KeyRestricted));
        }

        http.Response.Headers.CacheControl = "no-store";
        return once.RunAsync(
            http,
            async connection =>
            {
                var token = http.RequestAborted;
                var account = command.Account ?? await accounts.CreateAsync(connection, token);
                var giver = Caller.Of(http).Account;
                if (!await accounts.GrantAsync(connection, reviewId, account, command.Role, giver, token))
                {
                    return new Done(Results.Problem(Problems.AccountUnknown));
                }

                var handed = new KeyGrant(account, "handed over", Lifetime, Review: reviewId);
                var key = command.Account is null ? await keys.MintAsync(connection, handed, token) : null;
                return new Done(Granted(account, command.Role, key), $"/v1/reviews/{reviewId}/members#{account}");
            },
            account =>
                command.Account is null
                    ? Results.Problem(Problems.ShownBefore(account))
                    : Granted(account, command.Role, key: null)
        );
    }

    private static IResult Granted(Guid account, Role role, MintedKey? key) =>
        Results.Json(new GrantedRole(account, role, key?.Secret, key?.Id), statusCode: StatusCodes.Status201Created);
}
