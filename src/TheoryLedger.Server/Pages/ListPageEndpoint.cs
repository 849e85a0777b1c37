using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages;

public static class ListPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/{concept}", OperationId = "listPage")]
    [Page]
    [AllowReaders]
    [Takes(MomentAsked.Position, "Passed on.")]
    [Takes(MomentAsked.AsOf, "Passed on.")]
    [Takes(MomentAsked.DecidedAsOf, "Passed on.")]
    public static IResult Get(Guid reviewId, string concept, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Results.LocalRedirect(
            $"/reviews/{reviewId}/answers/{string.Join('/', Plain.Address(concept).Split('/').Select(Uri.EscapeDataString))}{http.Request.QueryString}"
        );
    }
}
