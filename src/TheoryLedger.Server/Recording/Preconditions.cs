using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Recording;

/// <summary>What a request must say about itself before anything is looked up.</summary>
public static class Preconditions
{
    /// <summary>What is wrong with the headers of a request to record something, whatever its body says.</summary>
    /// <param name="http">The request.</param>
    /// <param name="changes">Whether it changes something that exists.</param>
    /// <param name="command">What it asks for.</param>
    public static ProblemDetails? CheckHeaders(HttpContext http, bool changes, Type? command = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        var key = http.Request.Headers[IdempotencyKey.Header];
        return key.Count > 1 || key.Count == 1 && !IdempotencyKey.IsWellFormed(key.ToString()) ? Problems.KeyMalformed
            : changes && http.Request.Headers.IfMatch.Count == 0 ? Missing(command)
            : changes && Expected(http) is null ? Problems.IfMatchMalformed
            : null;
    }

    public static ProblemDetails? Check(HttpContext http, Ruling ruling, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return CheckHeaders(http, changes: ruling is { IsNew: false, Several: [] }, ruling.Command.GetType())
            ?? (ruling.Command.DecidedAt?.LatestBegins > now ? Problems.DecidedInFuture : null)
            ?? (ruling.Command.Happened?.LatestBegins > now ? Problems.HappenedInFuture : null);
    }

    private static ProblemDetails Missing(Type? command) =>
        Changes.IsOfReview(command) ? Problems.IfMatchOfReviewMissing : Problems.IfMatchMissing;

    /// <summary>The version in If-Match; none where there is none, or not exactly one.</summary>
    public static long? Expected(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var header = http.Request.Headers.IfMatch.ToString();
        return
            header is ['"', .. var version, '"']
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var expected)
            ? expected
            : null;
    }
}
