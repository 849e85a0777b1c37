using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Sampling;

public static class RecordSampleEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/samples", OperationId = "recordSample")]
    [EndpointSummary(
        "Records as a finding what somebody thinks of decisions drawn at random; they are drawn once more to see that they were."
    )]
    [AllowReaders]
    [ProducesResponseType<Acknowledgement>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(RecordSample command, HttpContext http, SampleDesk samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return samples.RecordAsync(http, command);
    }
}
