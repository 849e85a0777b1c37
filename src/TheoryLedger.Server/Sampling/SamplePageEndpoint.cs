using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Sampling;

public static class SamplePageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/sample", OperationId = "samplePage")]
    [Page]
    [AllowReaders]
    [Takes(SampleAsked.SeedName, "By what it is drawn: the same seed draws the same.")]
    [Takes(SampleAsked.SizeName, "How many decisions, from 1 to 20.")]
    [Takes(
        SampleAsked.OfName,
        "The last event that may be drawn; without it the page leads to the address that names it."
    )]
    [Takes(SampleAsked.ScopeName, "all or theory.")]
    public static Task<IResult> Get(
        Guid reviewId,
        HttpContext http,
        PageRoom pages,
        ReadingRoom room,
        TimeProvider clock
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(room);
        var (asked, problem) = SampleAsked.Read(http.Request.Query, SampleAsked.Today(clock));
        return asked is null ? Task.FromResult(Results.Problem(problem!))
            : asked.Of is null
                ? room.Found(http, moment => Results.LocalRedirect(SampleAddress.At(reviewId, asked, moment)))
            : pages.At<SamplePage, SampleReading>(
                http,
                async (asOf, token) => await SampleReading.ReadAsync(asked, Caller.Of(http), asOf, token)
            );
    }
}
