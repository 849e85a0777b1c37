using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public static class NewFindingPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/findings/new", OperationId = "newFindingPage")]
    [Page]
    [AllowReaders]
    [Takes("on", "What it is about: a thing, or a single event.")]
    [Takes("part", "Which statement, element or link of it is meant.")]
    [Takes("version", "Which version of it is meant.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var (on, problem) = Asked(http.Request.Query);
        return problem is not null
            ? Task.FromResult(Results.Problem(problem))
            : pages.At<NewFindingPage, NewFinding>(
                http,
                async (asOf, token) => await NewFinding.ReadAsync(on, Caller.Of(http), asOf, token)
            );
    }

    private static (Ref? On, ProblemDetails? Problem) Asked(IQueryCollection query)
    {
        var (on, part, version) = ($"{query["on"]}", $"{query["part"]}", $"{query["version"]}");
        var isVersion = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return on.Length == 0 ? (null, null)
            : !Guid.TryParse(on, out var thing) ? (null, Problems.BadParameter("on", "takes the id of one thing."))
            : part.Length > 0 && !Guid.TryParse(part, out _)
                ? (null, Problems.BadParameter("part", "takes the id of a part of it."))
            : version.Length > 0 && !isVersion ? (null, Problems.BadParameter("version", "takes a number from 1."))
            : (new Ref(thing, isVersion ? number : null, part.Length > 0 ? Guid.Parse(part) : null), null);
    }
}
