using System.Globalization;
using System.Text.RegularExpressions;
using TheoryLedger.Server.Pages.Tellings;

namespace TheoryLedger.Server.Pages;

/// <summary>Shows as a plain page whatever programs can read of a review: /reviews/…/answers/… for /v1/reviews/…/….</summary>
/// <remarks>It only writes the answer otherwise: who may ask, with which parameters, at which moment, is decided as for programs.</remarks>
public sealed partial class AnswersAsPages(RequestDelegate next, PageRoom pages)
{
    private const string Limit = "limit";

    public Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (
            (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && Address().Match($"{http.Request.Path}") is { Success: true } match
        )
        {
            pages.Dress($"{http.Request.Path}").PutOn(http);
            Bound(http.Request, $"{match.Groups["rest"]}");
            http.Request.Path = $"/v1/reviews/{match.Groups["review"]}/{match.Groups["rest"]}";
        }

        return next(http);
    }

    // A page holds less than programs take at a time.
    private static void Bound(HttpRequest asked, string data)
    {
        if (AllTellings.Of(data)?.Most is { } most && !asked.Query.ContainsKey(Limit))
        {
            asked.QueryString = asked.QueryString.Add(Limit, most.ToString(CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(
        "^/reviews/(?<review>[0-9a-f-]{36})/answers/(?<rest>(?!access-log|handed-out).+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
