using Microsoft.AspNetCore.Mvc;
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
    public static async Task<IResult> Post(RevokeRole command, Guid reviewId, HttpContext http, Accounts accounts) =>
        await accounts.RevokeAsync(reviewId, command.Account, command.Role, http.RequestAborted)
            ? Results.NoContent()
            : Results.Problem(Http.Problems.RoleNotThere);
}
