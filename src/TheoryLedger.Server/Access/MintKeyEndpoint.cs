using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Asks for a key of one's own.</summary>
/// <param name="Purpose">What it is for, to tell keys apart later.</param>
/// <param name="Days">Until it expires, in days, 1 to 366.</param>
/// <param name="Review">The only review it may reach; none reaches all of one's own.</param>
/// <param name="Roles">The only roles it may carry; none carries all of one's own.</param>
public sealed record MintKey(string Purpose, int Days, Guid? Review = null, IReadOnlyList<Role>? Roles = null);

/// <summary>A key, shown this once.</summary>
public sealed record ShownKey(Guid Id, string Key, DateTimeOffset ExpiresAt);

public sealed class MintKeyValidator : AbstractValidator<MintKey>
{
    public MintKeyValidator()
    {
        RuleFor(k => k.Purpose).IsText(Limits.Name);
        RuleFor(k => k.Days).InclusiveBetween(1, 366);
    }
}

public static class MintKeyEndpoint
{
    [WolverinePost("/v1/keys", OperationId = "mintKey")]
    [EndpointSummary("Makes a key of one's own; its only copy is in the answer.")]
    [AllowSignedIn]
    [ShowsOnce]
    [ProducesResponseType<ShownKey>(StatusCodes.Status201Created)]
    public static async Task<IResult> Post(MintKey command, HttpContext http, KeyStore keys, Once once)
    {
        var caller = Caller.Of(http);
        if (caller.IsRestricted)
        {
            return Results.Problem(Problems.KeyRestricted);
        }

        var grant = new KeyGrant(
            caller.Account,
            command.Purpose,
            TimeSpan.FromDays(command.Days),
            Review: command.Review,
            Roles: command.Roles
        );
        http.Response.Headers.CacheControl = "no-store";
        return await once.RunAsync(
            http,
            async connection =>
            {
                var isNarrowed = grant.Review is not null || grant.Roles is not null;
                if (isNarrowed && !await KeyStore.ReachesAnythingAsync(connection, grant, http.RequestAborted))
                {
                    return new Done(Results.Problem(Problems.KeyReachesNothing));
                }

                var minted = await keys.MintAsync(connection, grant, http.RequestAborted);
                return new Done(Shown(minted), $"/v1/keys/{minted.Id}");
            },
            key => Results.Problem(Problems.ShownBefore(key))
        );
    }

    private static IResult Shown(MintedKey minted) =>
        Results.Json(
            new ShownKey(minted.Id, minted.Secret, minted.ExpiresAt),
            statusCode: StatusCodes.Status201Created
        );
}
