using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Http;

/// <summary>Where a page begins, and how long it may be.</summary>
/// <param name="After">The position after which it begins.</param>
/// <param name="Limit">How many items at most.</param>
public sealed record Cursor(long After, int Limit)
{
    public static bool TryRead(
        HttpContext http,
        int usual,
        int largest,
        [NotNullWhen(true)] out Cursor? cursor,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        var after = Number(http, "after", 0);
        var limit = Number(http, "limit", usual);
        cursor = null;
        problem =
            after is not >= 0 ? Problems.BadParameter("after", "takes a position, 0 or more.")
            : limit is not > 0 || limit > largest
                ? Problems.BadParameter("limit", $"takes a number from 1 to {largest}.")
            : null;
        if (problem is null)
        {
            cursor = new Cursor(after!.Value, (int)limit!.Value);
        }

        return cursor is not null;
    }

    /// <summary>The address of the next page, also said in the Link header (RFC 8288).</summary>
    public string Next(HttpContext http, long after)
    {
        ArgumentNullException.ThrowIfNull(http);
        var query = new QueryBuilder(
            http.Request.Query.Where(p => p.Key != "after").Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()))
        )
        {
            { "after", after.ToString(CultureInfo.InvariantCulture) },
        };
        var next = $"{http.Request.Path}{query.ToQueryString()}";
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return next;
    }

    private static long? Number(HttpContext http, string name, long otherwise) =>
        !http.Request.Query.TryGetValue(name, out var text) ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
