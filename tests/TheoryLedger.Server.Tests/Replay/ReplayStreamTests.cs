using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Streaming;

namespace TheoryLedger.Server.Tests.Replay;

/// <summary>A review told again to somebody who listens, at a pace of their own.</summary>
public sealed class ReplayStreamTests(ServerFixture server, SecondNode node) : IClassFixture<SecondNode>, IAsyncLifetime
{
    private Study _study = null!;
    private Scene _scene = null!;
    private HttpClient _http = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string At => $"/v1/reviews/{_scene.Review}/replay?scope=all";

    public async ValueTask InitializeAsync()
    {
        _study = await Study.Begin(server);
        _scene = _study.Scene;
        _http = node.With(_scene.Owner.Key);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_tells_the_same_frames_as_the_pages_and_then_ends()
    {
        await Memos(70);
        var page = await _scene.Read("replay?scope=all&limit=500");

        using var heard = await Heard.To(_http, $"{At}&speed=100");
        var told = await heard.All();

        var items = page["items"]!.AsArray();
        Assert.Equal(73, items.Count);
        Assert.Equal(items.Select(f => f!["position"]!.GetValue<long>()), told.SkipLast(1).Select(t => t.Id!.Value));
        Assert.All(told.SkipLast(1), t => Assert.Equal("frame", t.Name));
        Assert.All(items.Zip(told), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second.Data)));
        Assert.Equal(("end", 73), (told[^1].Name, told[^1].Data!["position"]!.GetValue<long>()));
    }

    [Fact]
    public async Task It_keeps_to_the_pace_that_was_asked_for()
    {
        await Memos(7);
        await _scene.Read("memos");
        var began = TimeProvider.System.GetTimestamp();

        using var heard = await Heard.To(_http, $"{At}&speed=10");
        var told = await heard.All();

        // Ten frames with nine pauses of a tenth of a second, and the end.
        Assert.Equal(11, told.Count);
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 0.85, 5);
    }

    [Fact]
    public async Task Between_slow_frames_it_says_that_it_is_alive()
    {
        using var heard = await Heard.To(_http, $"{At}&speed=0.5");

        Assert.Equal(1, (await heard.Next("frame")).Id);
        Assert.Equal(new HeardEvent("", null, null), await heard.Next());
        Assert.Equal(2, (await heard.Next("frame")).Id);
    }

    [Fact]
    public async Task Whoever_comes_back_goes_on_where_they_were()
    {
        await Memos(9);
        using (var heard = await Heard.To(_http, $"{At}&speed=100&from=2"))
        {
            Assert.Equal(3, (await heard.Next("frame")).Id);
            Assert.Equal(4, (await heard.Next("frame")).Id);
        }

        using var again = await Heard.To(_http, $"{At}&speed=100&from=2", last: 4);
        Assert.Equal(
            Enumerable.Range(5, 8).Select(n => (long)n),
            (await again.All()).SkipLast(1).Select(t => t.Id!.Value)
        );

        using var over = await Heard.To(_http, $"{At}&speed=100&to=6", last: 6);
        Assert.Equal("end", Assert.Single(await over.All()).Name);
    }

    [Fact]
    public async Task What_somebody_withdraws_while_it_is_told_is_shown_to_nobody_else()
    {
        var (_, participant) = await _study.Spoken("We simply trusted them.");
        await Memos(1);
        var auditor = await _scene.Join(server, Role.Auditor);
        using var http = node.With(auditor.Key);
        using var heard = await Heard.To(http, $"{At}&speed=1");
        await heard.Next("frame");

        var consent = SourceScene.Consent("public", analysis: false, "verbatim");
        await _scene.Do($"participants/{participant.Id}/consent", new { consent, reason = "No." }, participant.Version);

        HeardEvent told;
        do
        {
            told = await heard.Next("frame");
        } while (told.Data!["thing"]!["concept"]!.GetValue<string>() != "excerpts");

        Assert.Equal("consent", told.Data["event"]!["data"]!["quote"]!["withheld"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_waits_holds_no_connection()
    {
        var people = new List<HttpClient>();
        var listening = new List<Heard>();
        for (var i = 0; i < 3; i++)
        {
            people.Add(node.With((await _scene.Join(server, Role.Auditor)).Key));
            for (var j = 0; j < SecondNode.PerCaller; j++)
            {
                listening.Add(await Heard.To(people[i], $"{At}&speed=0.1"));
            }
        }

        Assert.True(listening.Count > 2 * SecondNode.Connections);
        foreach (var heard in listening)
        {
            Assert.Equal(1, (await heard.Next("frame")).Id);
        }

        for (var i = 0; i < 3 * SecondNode.Connections; i++)
        {
            using var read = await _http.GetAsync($"/v1/reviews/{_scene.Review}/phases", Token);
            Assert.Equal(200, (int)read.StatusCode);
        }

        listening.ForEach(heard => heard.Dispose());
        people.ForEach(http => http.Dispose());
        for (var i = 0; i < 100 && node.Streams.Count > 0; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Token);
        }

        Assert.Equal(0, node.Streams.Count);
    }

    [Fact]
    public async Task A_revoked_key_ends_it()
    {
        var keys = server.Host.Services.GetRequiredService<KeyStore>();
        var key = await keys.MintAsync(new(_scene.Owner.Account, "test", TimeSpan.FromHours(1)), Token);
        using var http = node.With(key.Secret);
        using var heard = await Heard.To(http, $"{At}&speed=0.1");
        await heard.Next("frame");

        await keys.RevokeAsync(_scene.Owner.Account, key.Id, Token);

        Assert.True(await heard.Ends(9));
    }

    [Fact]
    public async Task HEAD_says_what_it_is_and_ends()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, At);
        request.Headers.Accept.Add(new("text/event-stream"));
        using var answer = await _http.SendAsync(request, Token);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task Memos(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _scene.Do("memos", new { kind = "analytic", text = $"Memo {i}." });
        }
    }
}
