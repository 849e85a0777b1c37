using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public static class ListFiguresEndpoint
{
    private const string About = "about";
    private const string Differing = "differing";
    private const int MostWords = 20;

    [WolverineGet("/v1/reviews/{reviewId}/sources/figures", OperationId = "listFigures")]
    [EndpointSummary(
        "What sources report of themselves, side by side with their places; figures that differ come first."
    )]
    [AllowReaders]
    [ProducesResponseType<FiguresReading>(StatusCodes.Status200OK)]
    [Takes(About, "Only figures whose wording has one of these words in it, separated by commas.")]
    [Takes(Differing, "True: only figures that say they count the same and differ.")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        var words = http
            .Request.Query[About]
            .ToString()
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool? differing = null;
        var problem =
            words.Length > MostWords || (words.Length == 0 && http.Request.Query.ContainsKey(About))
                ? Problems.BadParameter(About, $"takes 1 to {MostWords} words, separated by commas.")
            : !http.Request.Query.TryTruth(Differing, out differing)
                ? Problems.BadParameter(Differing, "takes true or false.")
            : null;
        return problem is null
            ? room.At(http, async (asOf, token) => await FiguresReading.FindAsync(asOf, words, differing, token))
            : Task.FromResult(Results.Problem(problem));
    }
}
