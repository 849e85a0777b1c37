using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Benchmarks.Measuring;

/// <summary>Somebody who talks to the server over HTTP.</summary>
internal sealed class Client(HttpClient http, Guid account) : IDisposable
{
    public Guid Account => account;

    public void Dispose() => http.Dispose();

    /// <summary>Posts what must succeed, and returns what was acknowledged.</summary>
    public async Task<Acknowledged> PostAsync(string path, object body, long? version, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        if (version is { } expected)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{expected}\"");
        }

        using var answer = await http.SendAsync(request, token);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<Acknowledged>(token))!
            : throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync(token)}");
    }

    /// <summary>Reads an answer whole, which must succeed, and returns how many bytes it had.</summary>
    public async Task<int> GetAsync(string path, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (!path.StartsWith("/v1/", StringComparison.Ordinal))
        {
            request.Headers.Accept.Add(new("text/html"));
        }

        using var answer = await http.SendAsync(request, token);
        var body = await answer.Content.ReadAsByteArrayAsync(token);
        return answer.IsSuccessStatusCode
            ? body.Length
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    public async Task<JsonNode> ReadAsync(string path, CancellationToken token) =>
        (await http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative), token))!;

    /// <summary>Reads all facts as lines; returns how many, and how long it took.</summary>
    public async Task<(int Lines, TimeSpan Took)> FeedAsync(string path, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new("application/x-ndjson"));
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(token);
        var (buffer, lines) = (new byte[1 << 16], 0);
        while (await body.ReadAsync(buffer, token) is > 0 and var read)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return (lines, Stopwatch.GetElapsedTime(started));
    }
}

/// <summary>What the server answers to a decision.</summary>
internal sealed record Acknowledged(Guid Id, long Version, long Position);
