using System.Globalization;
using TheoryLedger.Ledger;
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

    /// <summary>The same of a request that changed several things, each by one fact.</summary>
    public static IResult To(HttpContext http, Outcome outcome, IReadOnlyList<SeenThing> changed)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(changed);
        if (outcome is not Outcome.Acknowledged(var receipt))
        {
            return To(http, outcome);
        }

        SayWhen(http, receipt);
        return Results.Json(
            new SeveralAcknowledged(
                [.. changed.Select(item => item with { Version = item.Version + 1 })],
                receipt.Position
            )
        );
    }

    private static IResult Acknowledge(HttpContext http, Receipt receipt)
    {
        http.Response.Headers.Location = receipt.Location;
        SayWhen(http, receipt);
        var id = Guid.Parse(receipt.Location[(receipt.Location.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
        return Results.Json(
            new Acknowledgement(id, receipt.Version, receipt.Position, receipt.Location),
            statusCode: receipt.Status
        );
    }

    private static void SayWhen(HttpContext http, Receipt receipt)
    {
        http.Response.Headers[ReadingHeaders.Position] = receipt.Position.ToString(CultureInfo.InvariantCulture);
        if (receipt.IsRepeated)
        {
            http.Response.Headers["Idempotency-Replayed"] = "true";
        }
    }
}

/// <summary>The answer to a recorded decision on several things.</summary>
/// <param name="Items">What was changed, each with what to send with its next change.</param>
/// <param name="Position">Whoever reads at this position of the review, or later, sees it all.</param>
public sealed record SeveralAcknowledged(IReadOnlyList<SeenThing> Items, long Position);

/// <summary>The answer to every recorded decision.</summary>
/// <param name="Id">What was begun or changed.</param>
/// <param name="Version">What to send as If-Match with the next change.</param>
/// <param name="Position">Whoever reads at this position of the review, or later, sees it.</param>
/// <param name="Location">Where to read it.</param>
public sealed record Acknowledgement(Guid Id, long Version, long Position, string Location);
