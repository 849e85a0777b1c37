using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Alba;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Seeding;

namespace TheoryLedger.Server.Tests.Seeding;

/// <summary>A seed on a real server, loaded once for all who look at it.</summary>
public abstract class LoadedReview(ServerFixture server, string seed) : IAsyncLifetime
{
    private HttpClient _http = null!;

    public LoadedSeed Loaded { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var account = await server.Host.Services.GetRequiredService<Accounts>().CreateAsync(token);
        var key = await server
            .Host.Services.GetRequiredService<KeyStore>()
            .MintAsync(new KeyGrant(account, "seed", TimeSpan.FromHours(1)), token);
        _http = server.Host.GetTestClient();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        Loaded = await Load();
        await ReadWholeAsync(token);
    }

    public Task<LoadedSeed> Load() =>
        new SeedLoader(_http, Path.Combine(AppContext.BaseDirectory, "seeds", seed)).LoadAsync(
            new Progress<(int, int)>(),
            TestContext.Current.CancellationToken
        );

    /// <summary>As its owner.</summary>
    public HttpClient Http => _http;

    public Guid this[string name] => Loaded.Names[name];

    public async Task<JsonNode> Read(string path) => JsonNode.Parse(await Text(path))!;

    public async Task<string> Text(string path)
    {
        using var answer = await Get(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return text;
    }

    /// <summary>What is answered to a question that is too long for an address.</summary>
    public async Task<JsonNode> Ask(string path, JsonNode question)
    {
        using var answer = await _http.PostAsJsonAsync(
            new Uri($"/v1/reviews/{Loaded.Review}/{path}", UriKind.Relative),
            question,
            TestContext.Current.CancellationToken
        );
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The parameter that an address is refused for.</summary>
    public async Task<string> Refused(string path)
    {
        using var answer = await Get(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == 400, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!["parameter"]!.GetValue<string>();
    }

    /// <summary>What the seed calls a thing.</summary>
    public string NameOf(Guid id) => Loaded.Names.Single(name => name.Value == id).Key;

    /// <summary>The one thing called so.</summary>
    public Task<JsonNode> One(string concept, string name) => Read($"{concept}/{this[name]}");

    public async Task<IReadOnlyList<JsonNode>> Items(string path) =>
        [.. (await Read(path))["items"]!.AsArray().Select(item => item!)];

    public async Task<long> Head()
    {
        using var answer = await Get("");
        return long.Parse(answer.Headers.GetValues("TheoryLedger-Position").Single(), CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    // A reader waits two seconds for the views; here they may need more, and every test wants the whole of it.
    private async Task ReadWholeAsync(CancellationToken token)
    {
        await using var head = server.Owner.CreateCommand("select position from ledger.review_head where review = $1");
        head.Parameters.Add(new() { Value = Loaded.Review });
        var (position, tries) = ((long)(await head.ExecuteScalarAsync(token))!, 15);
        while (await Head() < position && tries-- > 0)
        {
            token.ThrowIfCancellationRequested();
        }
    }

    public Task<HttpResponseMessage> Get(string path) =>
        _http.GetAsync(
            new Uri($"/v1/reviews/{Loaded.Review}/{path}".TrimEnd('/'), UriKind.Relative),
            TestContext.Current.CancellationToken
        );
}
