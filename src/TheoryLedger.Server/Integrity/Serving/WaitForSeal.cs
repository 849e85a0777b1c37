using System.Globalization;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Sealing;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Keeps back the answer to what was recorded until it is sealed, where the request asks for that.</summary>
public sealed class WaitForSeal(RequestDelegate next, SealBarrier barrier, SealErrands errands, Standstills standstills)
{
    /// <summary>The parameter that asks for it.</summary>
    public const string Parameter = "wait";

    /// <summary>The position up to which the review was sealed when this was answered.</summary>
    public const string Header = "TheoryLedger-Sealed";

    /// <summary>How many entries its log had then.</summary>
    public const string SizeHeader = "TheoryLedger-Log-Size";

    private const string Sealed = "sealed";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    public Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Query.TryGetValue(Parameter, out var asked))
        {
            return next(http);
        }

        if (asked != Sealed)
        {
            var rule = $"takes '{Sealed}', or is left out.";
            return Results.Problem(Problems.BadParameter(Parameter, rule)).ExecuteAsync(http);
        }

        http.Response.OnStarting(() => WaitAsync(http));
        return next(http);
    }

    // Only what was recorded says a position. Where sealing takes too long, the header says how far it has come.
    private async Task WaitAsync(HttpContext http)
    {
        var isRecorded = http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status201Created;
        var said = http.Response.Headers[ReadingHeaders.Position].ToString();
        if (!isRecorded || !long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return;
        }

        var review = ReviewOf(http);
        errands.Hasten(review);
        try
        {
            var bound = standstills.Find(review) is null ? Bound : TimeSpan.Zero;
            var reached = await barrier.WaitAsync(review, position, bound, http.RequestAborted);
            http.Response.Headers[Header] = reached.Position.ToString(CultureInfo.InvariantCulture);
            http.Response.Headers[SizeHeader] = reached.Size.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception lost) when (lost is NpgsqlException or OperationCanceledException)
        {
            // It is recorded, and the answer says so; of its sealing nothing is known.
        }
    }

    // A review that was just opened is named by the answer alone.
    private static Guid ReviewOf(HttpContext http) =>
        Caller.Of(http).Review
        ?? Guid.Parse(http.Response.Headers.Location.ToString().Split('/')[3], CultureInfo.InvariantCulture);
}
