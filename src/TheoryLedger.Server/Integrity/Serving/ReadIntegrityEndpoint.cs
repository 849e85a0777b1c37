using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class ReadIntegrityEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/integrity", OperationId = "readIntegrity")]
    [EndpointSummary("How the review stands in its log, in words: what is sealed, what that proves, and what not.")]
    [AllowReaders]
    [ProducesResponseType<IntegrityReport>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, IntegrityReports reports)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(reports);
        return await reports.FindAsync(reviewId, http.RequestAborted) is { } report
            ? Results.Json(report)
            : Results.Problem(Problems.NotFound);
    }
}
