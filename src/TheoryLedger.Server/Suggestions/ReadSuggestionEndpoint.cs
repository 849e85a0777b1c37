using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Suggestions;

public static class ReadSuggestionEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/suggestions/{id}", OperationId = "readSuggestion")]
    [EndpointSummary("One suggestion and what became of it.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<SuggestionView>(http, id);
}

public static class ListSuggestionsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/suggestions", OperationId = "listSuggestions")]
    [EndpointSummary("What software has suggested.")]
    [AllowReaders]
    [FilteredBy("about")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<SuggestionView>(http, ("about", "about"));
}
