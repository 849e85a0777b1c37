using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Verifying;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Nothing more is to be said.</summary>
public sealed record VerifyIntegrity;

public static class VerifyIntegrityEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/integrity/verification", OperationId = "verifyIntegrity")]
    [EndpointSummary(
        "Goes through the live database beside the log, column by column, and makes anew from it what people read; read the same address for the result."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<VerificationProgress>(StatusCodes.Status202Accepted)]
    public static async Task<IResult> Post(
        VerifyIntegrity command,
        Guid reviewId,
        HttpContext http,
        VerificationDesk desk,
        LogReader reader
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(reader);
        if (await reader.FindAsync(reviewId, epoch: null, http.RequestAborted) is null)
        {
            return Results.Problem(Problems.LogNotBegun);
        }

        var address = $"/v1/reviews/{reviewId}/integrity/verification";
        return Results.Accepted(address, desk.Ask(reviewId));
    }
}
