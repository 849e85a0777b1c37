using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Search;

/// <summary>What is shown of a search.</summary>
/// <param name="Found">What was found; none where nothing was looked for yet.</param>
public sealed record SearchFront(SearchReading? Found);

public static class SearchPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/search", OperationId = "searchPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(Searching.Parameter, "The words to look for.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages, WordReader words, SearchMemory memory)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var asked = http.Request.Query[Searching.Parameter].ToString();
        return asked.Length > 0 && Searching.ProblemWith(asked) is { } problem
            ? Task.FromResult(Results.Problem(problem))
            : pages.At<SearchPage, SearchFront>(
                http,
                async (asOf, token) =>
                    new(asked.Length == 0 ? null : await Searching.FindAsync(asked, http, words, memory, asOf, token))
            );
    }
}
