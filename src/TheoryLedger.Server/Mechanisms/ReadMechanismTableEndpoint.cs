using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class ReadMechanismTableEndpoint
{
    private const string Format = "format";

    [WolverineGet("/v1/reviews/{reviewId}/mechanisms/table", OperationId = "readMechanismTable")]
    [EndpointSummary(
        "The mechanism table of a review as papers publish it, one row a mechanism; with format=csv as CSV, in which stand only words that consent lets out of the team."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<Few<MechanismRow>>(StatusCodes.Status200OK)]
    [Takes(Format, "json (the default) or csv.")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return (string?)http.Request.Query[Format] switch
        {
            null or "json" => room.At(http, TableAsync),
            "csv" => room.At(http, TableAsync, Form.Csv(MechanismCsv.Of)),
            _ => Task.FromResult(Results.Problem(Problems.BadParameter(Format, "takes json or csv."))),
        };
    }

    private static async Task<object?> TableAsync(AsOf asOf, CancellationToken token)
    {
        var rows = new List<MechanismRow>();
        foreach (var mechanism in await MechanismList.PageAsync(asOf, after: 0, int.MaxValue, token))
        {
            rows.Add(await MechanismRow.FindAsync(mechanism, asOf, token));
        }

        return new Few<MechanismRow>(rows);
    }
}
