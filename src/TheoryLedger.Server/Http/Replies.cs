using Microsoft.Net.Http.Headers;

namespace TheoryLedger.Server.Http;

/// <summary>What holds for every answer, whoever writes it.</summary>
public static class Replies
{
    extension(WebApplication app)
    {
        /// <summary>Answers HEAD as GET, without the body (RFC 9110, 9.3.2).</summary>
        public void AnswerHead() =>
            app.Use(
                (http, next) => HttpMethods.IsHead(http.Request.Method) ? WithoutBodyAsync(http, next) : next(http)
            );

        /// <summary>Ends JSON with a line feed, so that a terminal's next line begins on a line of its own.</summary>
        public void EndLines() => app.Use(WithLineFeedAsync);
    }

    // The method is put back before the server sends the head: it would miss the body that was announced.
    private static async Task WithoutBodyAsync(HttpContext http, RequestDelegate next)
    {
        var wire = http.Response.Body;
        (http.Request.Method, http.Response.Body) = (HttpMethods.Get, Stream.Null);
        http.Items[typeof(Replies)] = true;
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Method, http.Response.Body) = (HttpMethods.Head, wire);
        }
    }

    private static async Task WithLineFeedAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            if (IsJson(http.Response) && http.Response.ContentLength is { } length)
            {
                http.Response.ContentLength = length + 1;
            }

            return Task.CompletedTask;
        });
        await next(http);
        if (IsJson(http.Response))
        {
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }
    }

    /// <summary>True where only the head of an answer is asked for: what would go on without end is not even begun.</summary>
    public static bool IsHead(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.ContainsKey(typeof(Replies));
    }

    private static bool IsJson(HttpResponse response) =>
        MediaTypeHeaderValue.TryParse(response.ContentType, out var type)
        && (type.MediaType == "application/json" || type.Suffix == "json");
}
