namespace TheoryLedger.Server.Http.Description;

/// <summary>Keeps the description, which costs half a second to write and never changes while the server runs.</summary>
public sealed class WrittenOnce(RequestDelegate write)
{
    // Two first readers may both write it; they write the same.
    private Written? _written;

    public static void Apply(EndpointBuilder endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        endpoint.RequestDelegate = new WrittenOnce(endpoint.RequestDelegate!).ServeAsync;
    }

    private async Task ServeAsync(HttpContext http)
    {
        if ((string?)http.GetRouteValue("documentName") != LedgerDescription.Name)
        {
            await Results.Problem(Problems.NotFound).ExecuteAsync(http);
            return;
        }

        var written = _written ??= await WriteAsync(http);
        http.Response.ContentType = written.ContentType;
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.Body.WriteAsync(written.Body, http.RequestAborted);
    }

    private async Task<Written> WriteAsync(HttpContext http)
    {
        var wire = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await write(http);
            return new(http.Response.ContentType, buffer.ToArray());
        }
        finally
        {
            http.Response.Body = wire;
        }
    }

    private sealed record Written(string? ContentType, byte[] Body);
}
