using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class MembersPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/members", OperationId = "membersPage")]
    [Page]
    [Allow(Role.Owner, Role.DataProtectionOfficer, Role.Auditor)]
    public static Task<IResult> Get(
        HttpContext http,
        PageRoom pages,
        Accounts accounts,
        HeldKeys keys,
        TimeProvider clock
    )
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(clock);
        var once = Guid.CreateVersion7(clock.GetUtcNow());
        return pages.At<MembersPage, MembersShown>(
            http,
            async (asOf, token) => await MembersShown.ReadAsync(Caller.Of(http), accounts, keys, asOf, once, token)
        );
    }
}
