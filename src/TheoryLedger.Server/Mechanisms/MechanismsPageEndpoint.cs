using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class MechanismsPageEndpoint
{
    private const int Rows = 20;

    [WolverineGet("/reviews/{reviewId}/mechanisms", OperationId = "mechanismsPage")]
    [Page]
    [AllowReaders]
    [ProducesResponseType<Page<MechanismRow>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.List<MechanismsPage, ConstructView, MechanismRow>(http, MechanismList.PageAsync, RowsAsync, Rows);
    }

    private static async Task<IReadOnlyList<MechanismRow>> RowsAsync(
        IReadOnlyList<ConstructView> mechanisms,
        AsOf asOf,
        CancellationToken token
    )
    {
        var rows = new List<MechanismRow>();
        foreach (var mechanism in mechanisms)
        {
            rows.Add(await MechanismRow.FindAsync(mechanism, asOf, token));
        }

        return rows;
    }
}
