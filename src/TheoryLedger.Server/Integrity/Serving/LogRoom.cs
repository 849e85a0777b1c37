using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Where every read of a log begins: which one, and how it may be kept.</summary>
public sealed class LogRoom(LogReader reader)
{
    /// <summary>The parameter that names another log than the one that goes on.</summary>
    public const string Epoch = "epoch";

    /// <summary>What the parameter does.</summary>
    public const string EpochMeaning = "Which log of the review, from 1; without it the one that goes on.";

    private const string Note = "text/plain; charset=utf-8";
    private const string Tile = "application/octet-stream";
    private const string Asked = "private, no-cache";
    private const string ForEver = "private, max-age=31536000, immutable";

    /// <summary>Answers from the log that the request names.</summary>
    public async Task<IResult> At(HttpContext http, Func<PublishedLog, CancellationToken, Task<IResult>> answer)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(answer);
        var named = http.Request.Query[Epoch].ToString();
        var (epoch, problem) = named.Length == 0 && !http.Request.Query.ContainsKey(Epoch) ? (null, null) : Read(named);
        if (problem is not null)
        {
            return Results.Problem(problem);
        }

        var review = Caller.Of(http).Review!.Value;
        return await reader.FindAsync(review, epoch, http.RequestAborted) is { } log
            ? await answer(log, http.RequestAborted)
            : Results.Problem(Problems.LogNotBegun);
    }

    /// <summary>Text that may be another the next time.</summary>
    public static IResult Text(HttpContext http, byte[] text) => Answer(http, text, Note, Asked);

    /// <summary>Bytes of a log. They never change; but without its name, another log may come to lie at their address.</summary>
    public static IResult Bytes(HttpContext http, PublishedLog log, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(log);
        return Answer(http, bytes, Tile, log.Epoch == 1 || http.Request.Query.ContainsKey(Epoch) ? ForEver : Asked);
    }

    private static IResult Answer(HttpContext http, byte[] body, string type, string caching)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        http.Response.Headers.CacheControl = caching;
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(seen => seen.Trim() == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, type);
    }

    private static (int? Epoch, ProblemDetails? Problem) Read(string named) =>
        int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) && epoch > 0
            ? (epoch, null)
            : (null, Problems.BadParameter(Epoch, "takes the number of a log of this review, from 1."));
}
