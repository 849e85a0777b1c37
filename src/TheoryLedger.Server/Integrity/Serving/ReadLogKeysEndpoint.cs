using System.Text;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class ReadLogKeysEndpoint
{
    private const string Policy = "text/plain";

    [WolverineGet("/v1/reviews/{reviewId}/log/key", OperationId = "readLogKeys")]
    [EndpointSummary("Whom to believe about the log: its keys as a trust policy, or as JSON for whoever accepts that.")]
    [AllowReaders]
    [ProducesResponseType<KeyPolicy>(StatusCodes.Status200OK, "application/json", Policy)]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, KeyPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(policies);
        var policy = await policies.ReadAsync(reviewId, http.RequestAborted);
        return policy.Keys.Count == 0 ? Results.Problem(Problems.LogNotBegun)
            : Accepted.Rather(http, "application/json", than: Policy) ? Results.Json(policy)
            : LogRoom.Text(http, Encoding.UTF8.GetBytes(KeyPolicies.Write(policy)));
    }
}
