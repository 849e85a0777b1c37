using TheoryLedger.Server.Access;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class MechanismPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/mechanisms/{id}", OperationId = "mechanismPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.One<MechanismPage, ConstructView, MechanismFront>(http, id, MechanismFront.ReadAsync);
    }
}
