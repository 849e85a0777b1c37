using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>Reads a request's body once, and turns away what could not be kept and hashed the same everywhere.</summary>
public sealed partial class Intake(RequestDelegate next)
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
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint() is not { } endpoint)
        {
            await next(http);
            return;
        }

        var body = await ReadAsync(http);
        var problem =
            body is null ? Problems.TooLarge
            : http.Request.HasJsonContentType() || body.Length == 0
                ? Judge(body, endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType)
            : Problems.NotJson;
        if (problem is not null)
        {
            await Results.Problem(problem).ExecuteAsync(http);
            return;
        }

        http.Items[typeof(Intake)] = body;
        http.Request.Body = new MemoryStream(body!);
        await next(http);
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

    private static Microsoft.AspNetCore.Mvc.ProblemDetails? Judge(byte[] body, Type? expected)
    {
        if (CanonicalJson.Check(body) is { } violation)
        {
            return Problems.BadJson(violation.Pointer, violation.Reason);
        }

        try
        {
            return expected is not null && JsonSerializer.Deserialize(body, expected, LedgerJson.Options) is null
                ? Problems.BadJson("", "Send a JSON object.")
                : null;
        }
        catch (JsonException malformed)
        {
            return Problems.BadJson(malformed.Path ?? "", Shown(malformed));
        }
    }

    // What the reader of JSON says, without the names of our classes.
    private static string Shown(JsonException malformed)
    {
        var text = malformed.Message;
        var end = text.IndexOf(" Path:", StringComparison.Ordinal);
        text = end > 0 ? text[..end] : text;
        return ClassName().Replace(text, "'${name}'");
    }

    [GeneratedRegex(
        @"'?TheoryLedger\.(?:\w+\.)*(?<name>\w+)'?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ClassName();
}
