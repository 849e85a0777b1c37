using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Reading;

/// <summary>A form other than JSON in which an answer is written, from what it says once every word is in its place.</summary>
public sealed record Form(string MediaType, Func<JsonNode, string> Write)
{
    internal async Task<IResult> AnswerAsync(
        HttpContext http,
        WordReader words,
        Moment moment,
        object found,
        CancellationToken token
    )
    {
        var json = JsonSerializer.SerializeToNode(found, found.GetType(), LedgerJson.Options)!;
        var isProtected = await words.FillAsync(Caller.Of(http), moment, json, token);
        var body = Encoding.UTF8.GetBytes(Write(json));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"";
        http.Response.Headers.CacheControl = isProtected ? "private, no-store" : "private, no-cache";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(seen => seen.Trim() == tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, $"{MediaType}; charset=utf-8");
    }
}
