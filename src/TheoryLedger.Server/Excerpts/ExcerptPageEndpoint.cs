using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

public static class ExcerptPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/excerpts/{id}", OperationId = "excerptPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.One<ExcerptPage, ExcerptView, ExcerptFront>(http, id, ExcerptFront.ReadAsync);
    }
}
