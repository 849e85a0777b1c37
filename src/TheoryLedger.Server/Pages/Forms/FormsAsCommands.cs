using System.Text.RegularExpressions;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Sampling;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Takes what is sent from a page, /reviews/…/forms/…, for what a program would send to /v1/reviews/….</summary>
/// <remarks>
/// The command, its checks and its refusals are those of the interface. What went well leads to the page of what was recorded;
/// what did not is told on a page that keeps what was written.
/// </remarks>
public sealed partial class FormsAsCommands(RequestDelegate next)
{
    private const long Largest = 1024 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return
            HttpMethods.IsPost(http.Request.Method)
            && Address().Match($"{http.Request.Path}") is { Success: true } match
            ? TakeAsync(http, $"/v1/reviews/{match.Groups["review"]}/{match.Groups["rest"]}")
            : next(http);
    }

    private async Task TakeAsync(HttpContext http, string command)
    {
        var request = http.Request;
        if (!request.HasFormContentType || request.ContentLength is null or > Largest)
        {
            await Results.Problem(Problems.FormMissing).ExecuteAsync(http);
            return;
        }

        var form = await request.ReadFormAsync(http.RequestAborted);
        if (!FormToken.IsGood(http, form[FormToken.Field]) || ComesFromElsewhere(request))
        {
            await Results.Problem(Problems.FormStale).ExecuteAsync(http);
            return;
        }

        var sent = new SentForm($"{request.Path}", FieldsOf(form));
        if (command.EndsWith($"/{Worksheet.Path}", StringComparison.Ordinal))
        {
            sent = sent with { Fields = [.. Worksheet.ToFinding(sent.Fields)] };
            command = $"{command[..^Worksheet.Path.Length]}{Worksheet.Command}";
        }

        http.Items[typeof(SentForm)] = sent;
        (request.Path, request.ContentType) = (command, "application/json");
        request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(sent.ToJson().ToJsonString()));
        request.ContentLength = request.Body.Length;
        await AnswerAsync(http);
    }

    // What was recorded is shown where it is read; anything else is a page already.
    private async Task AnswerAsync(HttpContext http)
    {
        var wire = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = wire;
        }

        var response = http.Response;
        if (
            response.StatusCode
            is StatusCodes.Status200OK
                or StatusCodes.Status201Created
                or StatusCodes.Status202Accepted
        )
        {
            var page = PageAddress.Of($"{response.Headers.Location}");
            (response.StatusCode, response.ContentType, response.ContentLength) = (
                StatusCodes.Status303SeeOther,
                null,
                null
            );
            response.Headers.Location = page;
            return;
        }

        response.ContentLength = answer.Length;
        await wire.WriteAsync(answer.ToArray(), http.RequestAborted);
    }

    // Browsers say where a request was begun; the token alone would do, and this costs nothing.
    private static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site != "same-origin";

    private static List<KeyValuePair<string, string>> FieldsOf(IFormCollection form) =>
        [
            .. form.Where(f => f.Key != FormToken.Field && $"{f.Value}".Trim().Length > 0)
                .Select(f => KeyValuePair.Create(f.Key, Lines($"{f.Value}"))),
        ];

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    [GeneratedRegex(
        "^/reviews/(?<review>[0-9a-f-]{36})/forms/(?<rest>.+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
