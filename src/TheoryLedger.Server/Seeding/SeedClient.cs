using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Seeding;

/// <summary>Talks to the server as any client does.</summary>
public sealed class SeedClient(HttpClient http)
{
    private const int Patience = 100;

    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(50);

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Posts a body under a key, as a change of a version where one is given.</summary>
    public async Task<SeedAnswer> PostAsync(
        string path,
        JsonNode body,
        string key,
        long? version,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(body);
        var json = body.ToJsonString(Plain);
        return await PatientlyAsync(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, path)
                {
                    Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
                };
                request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
                if (version is { } known)
                {
                    request.Headers.TryAddWithoutValidation("If-Match", $"\"{known}\"");
                }

                return request;
            },
            _ => true,
            token
        );
    }

    /// <summary>What an address held at a position: when a load is resumed, it reads the very same again.</summary>
    public async Task<JsonNode> ReadAsync(string path, long position, CancellationToken token)
    {
        var answer = await PatientlyAsync(
            () => new HttpRequestMessage(HttpMethod.Get, $"{path}?position={position}"),
            // Reading may not have come as far as recording yet.
            answer => answer.Status != HttpStatusCode.BadRequest,
            token
        );
        return answer is { Status: HttpStatusCode.OK, Json: { } json } ? json : throw answer.Failure($"GET {path}");
    }

    private async Task<SeedAnswer> PatientlyAsync(
        Func<HttpRequestMessage> ask,
        Func<SeedAnswer, bool> isGood,
        CancellationToken token
    )
    {
        for (var tries = 1; ; tries++)
        {
            using var request = ask();
            using var response = await http.SendAsync(request, token);
            var answer = await SeedAnswer.OfAsync(response, token);
            var isBusy = answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            if (tries == Patience || (!isBusy && isGood(answer)))
            {
                return answer;
            }

            await Task.Delay(Nap, token);
        }
    }
}

/// <summary>What the server answered.</summary>
public sealed record SeedAnswer(HttpStatusCode Status, JsonNode? Json, string Text, long? Position)
{
    /// <summary>The stable code of a problem document.</summary>
    public string? Code => Json is JsonObject && Json["type"] is JsonValue type ? type.GetValue<string>() : null;

    public SeedReceipt? Receipt =>
        Status is HttpStatusCode.OK or HttpStatusCode.Created
            ? Json.Deserialize<SeedReceipt>(JsonSerializerOptions.Web)
            : null;

    public static async Task<SeedAnswer> OfAsync(HttpResponseMessage response, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = await response.Content.ReadAsStringAsync(token);
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal);
        var position = response.Headers.TryGetValues(ReadingHeaders.Position, out var values) ? values.First() : null;
        return new(
            response.StatusCode,
            isJson == true && text.Length > 0 ? JsonNode.Parse(text) : null,
            text,
            position is null ? null : long.Parse(position, CultureInfo.InvariantCulture)
        );
    }

    public SeedException Failure(string request) =>
        new($"{request} was answered {(int)Status}: {Text}") { Problem = Text };
}
