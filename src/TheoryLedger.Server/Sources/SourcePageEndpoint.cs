using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public static class SourcePageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/sources/{id}", OperationId = "sourcePage")]
    [Page]
    [AllowReaders]
    [Takes("text", "Which of its texts to show.")]
    [Takes("from", "The code point at which to begin.")]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var asked = StretchAsked.Read(http.Request.Query);
        return pages.One<SourcePage, SourceView, SourceFront>(
            http,
            id,
            (source, asOf, token) => SourceFront.ReadAsync(source, asked, asOf, token)
        );
    }
}
