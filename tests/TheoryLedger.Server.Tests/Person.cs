using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Alba;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace TheoryLedger.Server.Tests;

/// <summary>Somebody who talks to the server over HTTP with a key.</summary>
public sealed class Person
{
    /// <summary>Sent without any Idempotency-Key.</summary>
    public const string NoKey = "";

    private readonly IAlbaHost _host;
    private readonly HttpClient _http;
    private readonly string _database;

    public Person(IAlbaHost host, Guid account, string key)
    {
        (Account, Key) = (account, key);
        _host = host;
        _database = host.Services.GetRequiredService<NpgsqlDataSource>().ConnectionString;
        _http = host.GetTestClient();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public Guid Account { get; }

    /// <summary>Signed as this person, for whoever asks in ways of their own.</summary>
    public HttpClient Http => _http;

    /// <summary>What they come with.</summary>
    public string Key { get; }

    /// <summary>The same server, asked with another key.</summary>
    public Person With(string key) => new(_host, Account, key);

    /// <summary>Posts JSON; with a version where something that exists is changed.</summary>
    public async Task<Reply> Post(string path, object body, long? version = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = body is string raw
                ? new StringContent(raw, System.Text.Encoding.UTF8, "application/json")
                : JsonContent.Create(body),
        };
        if (version is { } expected)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{expected}\"");
        }

        // Whoever means two equal things sends two keys: without one, the second would be the first repeated.
        key ??= $"{Guid.CreateVersion7()}";
        if (key != NoKey)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return Written.Note(_database, path, await Reply.Of(answer));
    }

    /// <summary>Sends a request as it is, only signed.</summary>
    public async Task<Reply> Send(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(answer);
    }

    /// <summary>Reads what holds for all that was written here before.</summary>
    public Task<Reply> Get(string path, params (string Name, string Value)[] headers) =>
        Written.Await(_database, path, () => AskAsync(path, headers));

    private async Task<Reply> AskAsync(string path, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(answer);
    }
}

/// <summary>What the server answered.</summary>
public sealed record Reply(int Status, JsonNode? Json, string Text, HttpResponseHeaders Headers)
{
    /// <summary>What was begun or changed.</summary>
    public Guid Id => Json!["id"]!.GetValue<Guid>();

    public long Version => Json!["version"]!.GetValue<long>();

    public long Position => Json!["position"]!.GetValue<long>();

    /// <summary>The problem's stable code.</summary>
    public string? Problem => Json?["type"]?.GetValue<string>()["/problems/".Length..];

    public static async Task<Reply> Of(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isJson = answer.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        return new(
            (int)answer.StatusCode,
            isJson && text.Length > 0 ? JsonNode.Parse(text) : null,
            text,
            answer.Headers
        );
    }

    /// <summary>Insists on a status and shows the whole answer where it differs.</summary>
    public Reply Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Text}");
        return this;
    }
}
