using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Exporting;

public static class ReadBundleEndpoint
{
    private const string Zip = "application/zip";

    [WolverineGet("/v1/reviews/{reviewId}/bundle", OperationId = "readBundle")]
    [EndpointSummary(
        "One file with the whole history up to the last checkpoint, for whoever verifies it without this server."
    )]
    [Heavy]
    [AllowReaders]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<byte[]>(StatusCodes.Status200OK, Zip)]
    public static async Task<IResult> Get(
        Guid reviewId,
        HttpContext http,
        ErasuresInLog logs,
        KeyPolicies policies,
        ReadBarrier barrier,
        HandedOut register,
        BundleExport export
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(barrier);
        ArgumentNullException.ThrowIfNull(export);
        var token = http.RequestAborted;
        PublishedLog? log;
        try
        {
            log = await logs.FindLogAsync(reviewId, token);
        }
        catch (StandstillException reason)
        {
            return Results.Problem(Problems.LogStandsStill(reason.Message));
        }

        if (log is null)
        {
            return Results.Problem(Problems.LogNotBegun);
        }

        var moment = await barrier.NowAsync(reviewId, token);
        if (moment is null || moment.Position < log.Position)
        {
            return Results.Problem(Problems.ReadingBehind);
        }

        ArgumentNullException.ThrowIfNull(register);
        await register.RegisterAsync(reviewId, fromTeam: false, ("bundle", log.Position), token);
        var policy = await policies.WriteAsync(reviewId, token);
        http.Response.Headers.CacheControl = WordReader.Unkept;
        return Results.Stream(
            body => export.WriteAsync(body, log, policy, moment, token),
            Zip,
            $"{reviewId}-{log.Size}.zip"
        );
    }
}
