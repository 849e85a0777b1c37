using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Saturation;

public static class SaturationPageEndpoint
{
    private const int Most = 20;

    [WolverineGet("/reviews/{reviewId}/saturation", OperationId = "saturationPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes("of", "Only changes of the theory, configuration, construct or pattern with this id.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        return http.Request.Query.TryName("of", out var of)
            ? pages.Kept<SaturationPage, SaturationReading>(
                http,
                async (asOf, token) => await SaturationTelling.TellAsync(asOf, of, Most, token)
            )
            : Task.FromResult(Results.Problem(Problems.BadParameter("of", "takes the id of one thing.")));
    }
}
