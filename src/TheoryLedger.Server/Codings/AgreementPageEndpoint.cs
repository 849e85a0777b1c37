using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public static class AgreementPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/codings/agreement", OperationId = "agreementPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.Kept<AgreementPage, AgreementFront>(
            http,
            async (asOf, token) => AgreementFront.Of(await AgreementTelling.TellAsync(asOf, token))
        );
    }
}
