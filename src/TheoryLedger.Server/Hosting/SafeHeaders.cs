namespace TheoryLedger.Server.Hosting;

/// <summary>Tells browsers to guess nothing and to send nothing elsewhere.</summary>
public static class SafeHeaders
{
    extension(WebApplication app)
    {
        public void UseSafeHeaders() =>
            app.Use(
                (http, next) =>
                {
                    var headers = http.Response.Headers;
                    headers.XContentTypeOptions = "nosniff";
                    headers.XFrameOptions = "DENY";
                    headers["Referrer-Policy"] = "same-origin";
                    return next(http);
                }
            );
    }
}
