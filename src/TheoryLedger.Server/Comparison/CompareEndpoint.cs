using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Comparison;

public static class CompareEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/compare", OperationId = "compareMoments")]
    [EndpointSummary("What was added, changed, renamed, merged, … between two moments, by which facts, and why.")]
    [Takes(ComparisonAsked.FromName, "The earlier moment: what asOf takes, or a position in digits alone.")]
    [Takes(ComparisonAsked.ToName, "The later moment.")]
    [Takes(
        ComparisonAsked.OrderName,
        "Whether the moments are of recording (unless said otherwise) or of deciding, where digits alone are a year.",
        Choice = typeof(TimeOrder)
    )]
    [Takes(ComparisonAsked.ConceptName, "Only things of this kind, called as in addresses.")]
    [Takes("after", "The position after which the things of the page began.", IsNumber = true)]
    [Takes("limit", "How many things at most.", IsNumber = true)]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<MomentsCompared>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ComparisonRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.AnswerAsync(http);
    }
}
