using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class MechanismsPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/mechanisms", OperationId = "mechanismsPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<MechanismsPage, Few<MechanismRow>>(http, MechanismTable.ReadAsync);
    }
}
