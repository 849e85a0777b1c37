using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Http;

/// <summary>Reads a request's body once, and turns away what could not be kept and hashed the same everywhere.</summary>
public sealed class Intake(RequestDelegate next)
{
    /// <summary>Bytes; room for a long transcript.</summary>
    public const int Limit = 8 * 1024 * 1024;

    public static ReadOnlyMemory<byte> BodyOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items[typeof(Intake)] is byte[] body ? body : ReadOnlyMemory<byte>.Empty;
    }

    public async Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (
            !HttpMethods.IsPost(http.Request.Method)
            || http.GetEndpoint() is not RouteEndpoint endpoint
            || endpoint.Metadata.GetMetadata<Integrity.Witnessing.TakesNotesAttribute>() is not null
            || endpoint.Metadata.GetMetadata<TakesFormAttribute>() is not null
        )
        {
            await next(http);
            return;
        }

        var expected = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        var body = SentForm.Of(http) is { } form ? Written(http, form, expected) : await ReadAsync(http);
        var problem =
            Preconditions.CheckHeaders(http, Changes.IsChange(expected), expected) ?? Judge(http, body, expected);
        if (problem is not null)
        {
            await Results.Problem(problem).ExecuteAsync(http);
            return;
        }

        http.Items[typeof(Intake)] = body;
        http.Request.Body = new MemoryStream(body!);
        await next(http);
    }

    // What a page's form says is written as a program would have sent it; everything that follows is the same.
    private static byte[] Written(HttpContext http, SentForm form, Type? expected)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(form.ToJson(expected), LedgerJson.Options);
        http.Request.ContentLength = body.Length;
        return body;
    }

    private static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted)) > 0)
        {
            if (buffer.Length + read > Limit)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static ProblemDetails? Judge(HttpContext http, byte[]? body, Type? expected) =>
        body is null ? Problems.TooLarge
        // A button on a page sends nothing where nothing is to be said.
        : body.Length == 0 && expected is null ? null
        : !IsJson(http.Request) && body.Length > 0 ? Problems.NotJson
        : Judge(body, expected) is { } fault ? Problems.BadJson(fault.Pointer, fault.Reason)
        : null;

    // What is written in another encoding would be read as something else.
    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType()
        && request.GetTypedHeaders().ContentType is { } type
        && (
            !type.Charset.HasValue
            || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        );

    private static ProfileViolation? Judge(byte[] body, Type? expected)
    {
        if (CanonicalJson.Check(body) is { } violation)
        {
            return violation;
        }

        using var json = JsonDocument.Parse(body);
        return Intruders.Find(json.RootElement) ?? (expected is null ? null : Misfits.Find(json.RootElement, expected));
    }
}
