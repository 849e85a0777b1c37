using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Takes a role away from somebody.</summary>
public sealed record RevokeRole(Guid Account, Role Role);

public static class RevokeRoleEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/members/removals", OperationId = "revokeRole")]
    [EndpointSummary("Takes a role away, at once. A review keeps at least one owner.")]
    [Allow(Role.Owner)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static Task<IResult> Post(RevokeRole command, Guid reviewId, HttpContext http, Accounts accounts, Once once)
    {
        var caller = Caller.Of(http);
        ArgumentNullException.ThrowIfNull(command);
        var (from, role) = (command.Account, command.Role);
        return caller.IsRestricted
            ? Task.FromResult(Results.Problem(Http.Problems.KeyRestricted))
            : once.RunAsync(
                http,
                async connection =>
                    await accounts.RevokeAsync(connection, reviewId, from, role, caller.Account, http.RequestAborted)
                        ? new Done(Results.NoContent(), $"/v1/reviews/{reviewId}/members#{command.Account}")
                        : new Done(Results.Problem(Http.Problems.RoleNotThere)),
                _ => Results.NoContent()
            );
    }
}
