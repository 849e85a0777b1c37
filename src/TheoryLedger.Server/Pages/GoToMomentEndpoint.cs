using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages;

public static class GoToMomentEndpoint
{
    [WolverineGet("/reviews/{reviewId}/moment", OperationId = "goToMoment")]
    [Page]
    [AllowReaders]
    [Takes("named", "A milestone or the end of a phase.")]
    [Takes("at", "A day, a month, a year, an instant, or the number of an event.")]
    [Takes("order", "recorded or decided.")]
    [Takes("here", "The page to show at that moment.")]
    public static Task<IResult> Get(Guid reviewId, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var asked = http.Request.Query;
        var here = asked["here"].ToString();
        var page = MomentAddress.IsWithin(reviewId, here) ? here : $"/reviews/{reviewId}";
        var at = asked["at"].ToString().Trim();
        var decided = asked["order"] == "decided";
        return Query(at, asked["named"].ToString(), decided) switch
        {
            // It reads no moment itself; only where there is none to lead to does it show a page.
            null => http
                .RequestServices.GetRequiredService<PageRoom>()
                .WithoutMoment(http, MomentTrouble.Unreadable(at, page, decided)),
            "" => Task.FromResult(Results.LocalRedirect(page)),
            var moment => Task.FromResult(
                Results.LocalRedirect($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{moment}")
            ),
        };
    }

    // Four digits alone are a year: that is how people write one, and an event has a page of its own.
    private static string? Query(string at, string named, bool decided) =>
        (at, named) switch
        {
            ({ Length: > 0 and not 4 }, _) when at.All(char.IsAsciiDigit) => $"{MomentAsked.Position}={at}",
            ({ Length: > 0 }, _) => Ledger.EffectiveTime.TryParse(at, out var time) && time.NotAfter is not null
                ? Named(at, decided)
                : null,
            (_, { Length: > 0 }) => Named(named, decided),
            _ => "",
        };

    private static string Named(string moment, bool decided) =>
        $"{(decided ? MomentAsked.DecidedAsOf : MomentAsked.AsOf)}={Uri.EscapeDataString(moment)}";
}
