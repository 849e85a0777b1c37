using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Nothing more is to be said.</summary>
public sealed record SealLog;

public static class SealLogEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/log/seal", OperationId = "sealLog")]
    [EndpointSummary("Seals at once what is recorded, and answers the checkpoint.")]
    [AllowReaders]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    public static async Task<IResult> Post(
        SealLog command,
        Guid reviewId,
        HttpContext http,
        SealOnDemand onDemand,
        LogRoom room
    )
    {
        ArgumentNullException.ThrowIfNull(onDemand);
        ArgumentNullException.ThrowIfNull(room);
        try
        {
            return await onDemand.SealAsync(reviewId, http.RequestAborted)
                ? await room.At(http, (log, _) => Task.FromResult(LogRoom.Text(http, log.ToNote())))
                : Results.Problem(Problems.SealingLate);
        }
        catch (StandstillException reason)
        {
            return Results.Problem(Problems.LogStandsStill(reason.Message));
        }
    }
}
