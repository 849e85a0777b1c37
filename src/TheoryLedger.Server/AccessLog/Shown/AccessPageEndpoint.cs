using System.Globalization;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.AccessLog.Shown;

public static class AccessPageEndpoint
{
    private const string Before = "before";

    [WolverineGet("/reviews/{reviewId}/access", OperationId = "accessPage")]
    [Page]
    [Allow(Role.Owner, Role.Auditor, Role.DataProtectionOfficer)]
    [Takes(Before, "Only what was shown before this entry of the access log.", IsNumber = true)]
    public static Task<IResult> Get(
        HttpContext http,
        PageRoom pages,
        Accounts accounts,
        NpgsqlDataSource database,
        ReadBarrier barrier
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var asked = http.Request.Query[Before].ToString();
        var before = long.MaxValue;
        return asked.Length > 0 && !long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out before)
            ? Task.FromResult(Results.Problem(Problems.BadParameter(Before, "takes the number of an entry.")))
            : pages.At<AccessPage, AccessFront>(
                http,
                async (asOf, token) =>
                    await AccessFront.ReadAsync(Caller.Of(http), before, accounts, database, barrier, asOf, token)
            );
    }
}
