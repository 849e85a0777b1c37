using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Impact;

public static class FragilityPageEndpoint
{
    private const string List = "list";
    private const int Rows = 15;

    [WolverineGet("/reviews/{reviewId}/fragility", OperationId = "fragilityPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(List, "One list alone, at greater length.")]
    [Takes("after", "How many were shown before.")]
    [Takes("limit", "How many mechanisms and configurations at most.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        if (!http.Request.Query.TryChoose<FragileListName>(List, out var list))
        {
            return Task.FromResult(Results.Problem(Problems.BadParameter(List, Choices.RuleOf<FragileListName>())));
        }

        return Cursor.TryRead(http, Rows, Rows, out var cursor, out var problem)
            ? pages.At<FragilityPage, FragilityFront>(
                http,
                async (asOf, token) => await FragilityFront.ReadAsync(http, list, cursor, asOf, token)
            )
            : Task.FromResult(Results.Problem(problem));
    }
}
