using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Search;

public static class SearchEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/search", OperationId = "search")]
    [EndpointSummary(
        "Where words stand: in codes, constructs, theory and sources, and in the quotes, texts, memos, findings and reasons that you may read."
    )]
    [AllowReaders]
    [Heavy]
    [ProducesResponseType<SearchReading>(StatusCodes.Status200OK)]
    [Takes(Searching.Parameter, "The words to look for; \"a phrase\", -without, one or another.")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room, WordReader words, SearchMemory memory)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        var asked = http.Request.Query[Searching.Parameter].ToString();
        return Searching.ProblemWith(asked) is { } problem
            ? Task.FromResult(Results.Problem(problem))
            : room.At(http, async (asOf, token) => await Searching.FindAsync(asked, http, words, memory, asOf, token));
    }
}
