using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Comparison;

/// <summary>Two moments side by side; nothing where none have been chosen yet.</summary>
public sealed record CompareFront(MomentsCompared? Compared);

public static class ComparePageEndpoint
{
    private const int Usual = 12;

    [WolverineGet("/reviews/{reviewId}/compare", OperationId = "comparePage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(ComparisonAsked.FromName, "The earlier moment.")]
    [Takes(ComparisonAsked.ToName, "The later moment.")]
    [Takes(ComparisonAsked.OrderName, "recorded or decided.")]
    [Takes(ComparisonAsked.ConceptName, "Only things of this kind.")]
    [Takes("view", "side for before and after beside each other.")]
    [Takes("after", "The position after which the things of the page began.")]
    [Takes("limit", "How many things at most.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages, ComparisonRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(room);
        if (!http.Request.Query.ContainsKey(ComparisonAsked.FromName))
        {
            return pages.At<ComparePage, CompareFront>(
                http,
                (_, _) => Task.FromResult<CompareFront?>(new CompareFront(null))
            );
        }

        pages.Dress<ComparePage, CompareFront>(http, found => new CompareFront((MomentsCompared)found)).PutOn(http);
        return room.AnswerAsync(http, Usual);
    }
}
