using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Impact;

public static class WhatIfPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/what-if", OperationId = "whatIfPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes("source", "A source to leave out.")]
    [Takes("participant", "Somebody whose words are left out.")]
    [Takes("coder", "Somebody whose readings are left out.")]
    [Takes("kind", "A kind of source to leave out.")]
    [Takes("phase", "A phase whose excerpts, codings and evidence are left out.")]
    [Takes("rigour", "A level of rigour: what anybody holds to be of it is left out.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        return WhatIfAsked.TryReadStrike(http.Request.Query, out var strike, out var problem)
            ? pages.Kept<WhatIfPage, WhatIfFront>(http, (asOf, token) => WhatIfFront.ReadAsync(strike, asOf, token))
            : Task.FromResult(Results.Problem(problem));
    }
}
