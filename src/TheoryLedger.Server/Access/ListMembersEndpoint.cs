using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>An account and what it may do in the review.</summary>
public sealed record Member(Guid Account, IReadOnlyList<Role> Roles);

public static class ListMembersEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/members", OperationId = "listMembers")]
    [EndpointSummary("Who may do what in the review.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    [ProducesResponseType<Few<Member>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, Accounts accounts) =>
        Results.Json(new Few<Member>(await accounts.MembersAsync(reviewId, http.RequestAborted)));
}
