using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages;

public static class ListPageEndpoint
{
    // Told together, and not at a moment of the review.
    private static readonly string[] OfAccess = ["access-log", "handed-out"];

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
            OfAccess.Contains(concept)
                ? $"/reviews/{reviewId}/access"
                : $"/reviews/{reviewId}/answers/{string.Join('/', Plain.Address(concept).Split('/').Select(Uri.EscapeDataString))}{http.Request.QueryString}"
        );
    }
}
