using System.Globalization;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Recording;

/// <summary>Says over HTTP how a request to record something ended.</summary>
public static class Answers
{
    public static IResult To(HttpContext http, Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(http);
        return outcome switch
        {
            Outcome.Turned(var problem) => Results.Problem(problem),
            Outcome.Acknowledged(var receipt) => Acknowledge(http, receipt),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IResult Acknowledge(HttpContext http, Receipt receipt)
    {
        http.Response.Headers.Location = receipt.Location;
        http.Response.Headers[ReadingHeaders.Position] = receipt.Position.ToString(CultureInfo.InvariantCulture);
        if (receipt.IsRepeated)
        {
            http.Response.Headers["Idempotency-Replayed"] = "true";
        }

        var id = Guid.Parse(receipt.Location[(receipt.Location.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
        return Results.Json(
            new Acknowledgement(id, receipt.Version, receipt.Position, receipt.Location),
            statusCode: receipt.Status
        );
    }
}

/// <summary>The answer to every recorded decision.</summary>
/// <param name="Id">What was begun or changed.</param>
/// <param name="Version">What to send as If-Match with the next change.</param>
/// <param name="Position">Whoever reads at this position of the review, or later, sees it.</param>
/// <param name="Location">Where to read it.</param>
public sealed record Acknowledgement(Guid Id, long Version, long Position, string Location);
