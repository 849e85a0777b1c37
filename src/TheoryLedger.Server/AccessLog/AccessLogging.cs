using System.Text.RegularExpressions;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.AccessLog;

/// <summary>Sees to it that no answer with participants' words leaves before it is recorded who was shown them.</summary>
public sealed partial class AccessLogging(RequestDelegate next, AccessRecorder recorder)
{
    /// <summary>The header by which whoever reads says what for: a word or two with hyphens, and nobody's name.</summary>
    public const string Purpose = "TheoryLedger-Purpose";

    /// <summary>Stands where nobody said what for.</summary>
    internal const string Unstated = "unstated";
    private const string Stream = "text/event-stream";

    public async Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        // Of an answer whose head alone leaves, nobody is shown a word.
        if (http.Items[typeof(Caller)] is not Caller { Review: not null } caller || Replies.IsHead(http))
        {
            await next(http);
            return;
        }

        var showings = Showings.Begin(noted => RecordAsync(http, caller, noted));
        // Whoever puts words into an answer keeps the entry themselves; this is for a stream, and lest somebody forgets.
        http.Response.OnStarting(() => StartAsync(http, caller, showings));
        await next(http);
    }

    private async Task StartAsync(HttpContext http, Caller caller, Showings showings)
    {
        await RecordAsync(http, caller, showings);
        if (IsStream(http))
        {
            showings.GoOn();
        }
    }

    private Task RecordAsync(HttpContext http, Caller caller, Showings showings) =>
        recorder.RecordAsync(
            caller,
            showings,
            (OperationOf(http), PurposeOf(http), IsStream(http)),
            http.RequestAborted
        );

    private static bool IsStream(HttpContext http) =>
        http.Response.ContentType?.StartsWith(Stream, StringComparison.Ordinal) is true;

    // Of a page that shows any kind of thing, the kind is told as well: it is what was looked at.
    private static string OperationOf(HttpContext http)
    {
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        return $"{http.Request.RouteValues["concept"]}" is var concept && Word().IsMatch(concept)
            ? pattern.Replace("{concept}", concept, StringComparison.Ordinal)
            : pattern;
    }

    private static string PurposeOf(HttpContext http) =>
        http.Request.Headers[Purpose].ToString() is { } said && Word().IsMatch(said) ? said : Unstated;

    [GeneratedRegex("^[a-z][a-z-]{1,39}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Word();
}
