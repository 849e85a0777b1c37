namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Says once, on the page that is reached by it, that something was recorded; and keeps who decided for the next form.</summary>
/// <remarks>Neither is part of any address: whoever is sent the address of a page is told nothing of it.</remarks>
public sealed class JustRecorded(RequestDelegate next)
{
    private const string Cookie = "tl_recorded";
    private const string Deciders = "tl_decided_by";
    private const string Field = "decidedBy/";
    private const int Most = 20;

    private static readonly TimeSpan ForNextPage = TimeSpan.FromMinutes(1);

    public Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Cookies.ContainsKey(Cookie))
        {
            var path = $"{http.Request.Path}";
            http.Items[typeof(JustRecorded)] = IdsIn(http.Request.Cookies[Cookie]);
            // What was kept of this page before does not say it, and what says it is not kept.
            http.Request.Headers.IfNoneMatch = default;
            http.Response.OnStarting(() =>
            {
                http.Response.Cookies.Append(Cookie, "", Kept(http, path, TimeSpan.Zero));
                http.Response.Headers.ETag = default;
                http.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(http);
    }

    /// <summary>Whether this page is reached by recording something.</summary>
    internal static bool Leads(HttpContext http) => http.Items.ContainsKey(typeof(JustRecorded));

    /// <summary>Who decided what led to this page, where that was said.</summary>
    internal static IReadOnlyList<Guid> For(HttpContext http) =>
        http.Items.TryGetValue(typeof(JustRecorded), out var ids) ? (IReadOnlyList<Guid>)ids! : [];

    /// <summary>Has the page say so that an answer leads to.</summary>
    internal static void Say(HttpContext http, string location, Guid? review, SentForm sent)
    {
        var path = location.Split('?', '#')[0];
        var deciders = sent
            .Fields.Where(f => f.Key.StartsWith(Field, StringComparison.Ordinal))
            .Select(f => f.Value)
            .Where(id => Guid.TryParseExact(id, "D", out _))
            .Distinct()
            .ToList();
        http.Response.Cookies.Append(
            Cookie,
            deciders.Count is > 0 and <= Most ? string.Join('.', deciders) : "1",
            Kept(http, path, ForNextPage)
        );
        if (review is { } known && deciders.Count is > 0 and <= Most)
        {
            http.Response.Cookies.Append(
                Deciders,
                string.Join('.', deciders),
                Kept(http, $"/reviews/{known}", lives: null)
            );
        }
    }

    /// <summary>Who decided what was recorded last in this session.</summary>
    internal static IReadOnlyList<string> LastDeciders(HttpContext http) =>
        (http.Request.Cookies[Deciders] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries);

    private static List<Guid> IdsIn(string? kept) =>
        [
            .. (kept ?? "")
                .Split('.')
                .Take(Most)
                .Select(id => Guid.TryParseExact(id, "D", out var known) ? known : Guid.Empty)
                .Where(id => id != Guid.Empty),
        ];

    private static CookieOptions Kept(HttpContext http, string path, TimeSpan? lives) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            Path = path,
            MaxAge = lives,
        };
}
