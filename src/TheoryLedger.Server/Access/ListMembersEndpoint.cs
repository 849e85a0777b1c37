using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>An account and what it may do in the review.</summary>
/// <param name="Account">The pseudonym.</param>
/// <param name="Roles">What it may do now; none for one that once might do something.</param>
/// <param name="Changes">The roles it was given and those taken away, in that order.</param>
public sealed record Member(Guid Account, IReadOnlyList<Role> Roles, IReadOnlyList<RoleChange> Changes);

/// <summary>A role that an account was given, or that was taken from it.</summary>
/// <param name="Role">Which.</param>
/// <param name="Granted">Given; false where it was taken away.</param>
/// <param name="By">The account that did it.</param>
/// <param name="At">When.</param>
public sealed record RoleChange(Role Role, bool Granted, Guid By, DateTimeOffset At);

public static class ListMembersEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/members", OperationId = "listMembers")]
    [EndpointSummary("Who may do what in the review, and who might once; every role given and taken away.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer, Role.Auditor)]
    [ProducesResponseType<Few<Member>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, Accounts accounts) =>
        Results.Json(new Few<Member>(await accounts.MembersAsync(reviewId, http.RequestAborted)));
}
