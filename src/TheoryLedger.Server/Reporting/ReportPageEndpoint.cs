using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Reporting;

public static class ReportPageEndpoint
{
    private const string Format = "format";

    [WolverineGet("/reviews/{reviewId}/report", OperationId = "reportPage")]
    [Page]
    [AllowReaders]
    [Takes(Format, "file for one file that can be handed on, and checks itself.")]
    public static Task<IResult> Get(
        Guid reviewId,
        HttpContext http,
        PageRoom pages,
        IntegrityReports reports,
        LogReader logs
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        switch (http.Request.Query[Format].ToString())
        {
            case "":
                return pages.At<ReportPage, ReportFront>(
                    http,
                    (asOf, token) => ReportFront.ReadAsync(reports, log: null, asOf, token)
                );
            case "file":
                http.Response.Headers.ContentDisposition = $"attachment; filename=\"report-{reviewId}.html\"";
                return pages.HandedOn<ReportFile, ReportFront>(
                    http,
                    async (asOf, token) =>
                        await ReportFront.ReadAsync(
                            reports,
                            await ReportedLog.ReadAsync(logs, asOf, token),
                            asOf,
                            token
                        )
                );
            default:
                return Task.FromResult(Results.Problem(Problems.BadParameter(Format, "takes file, or is left out.")));
        }
    }
}
