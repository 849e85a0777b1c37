using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Events;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Streaming;

namespace TheoryLedger.Server.Tests.Events;

/// <summary>Listening on one node to what is recorded on another.</summary>
public sealed class StreamEventsTests(ServerFixture server, SecondNode node) : IClassFixture<SecondNode>, IAsyncLifetime
{
    private Scene _scene = null!;
    private HttpClient _http = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string At => $"/v1/reviews/{_scene.Review}/events/stream";

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.Set(server);
        _http = node.With(_scene.Owner.Key);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_recorded_is_told_with_its_words_and_then_when_it_can_be_read()
    {
        using var heard = await Heard.To(_http, At);
        await CaughtUp(heard, 3);

        var memo = await Write("Trust grows slowly.");
        var told = await heard.Next("recorded");
        var caughtUp = await heard.Next("caught-up");

        Assert.Equal(memo.Position, told.Id);
        Assert.Equal("memo-written.v1", told.Data!["type"]!.GetValue<string>());
        Assert.Equal("Trust grows slowly.", told.Data["data"]!["text"]!.GetValue<string>());
        Assert.Null(caughtUp.Id);
        Assert.Equal(memo.Position, caughtUp.Data!["position"]!.GetValue<long>());
        var read = await _http.GetStringAsync($"/v1/reviews/{_scene.Review}/memos/{memo.Id}", Token);
        Assert.Contains("Trust grows slowly.", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_position_on_it_tells_the_same_as_the_feed()
    {
        for (var i = 0; i < 5; i++)
        {
            await Write($"Memo {i}.");
        }

        var feed = (await _scene.Read("events?after=1"))["items"]!.AsArray();
        using var heard = await Heard.To(_http, $"{At}?from=1");
        foreach (var expected in feed)
        {
            var told = await heard.Next("recorded");
            Assert.Equal(expected!["position"]!.GetValue<long>(), told.Id);
            Assert.True(JsonNode.DeepEquals(expected, told.Data), $"{told.Data}");
        }
    }

    [Fact]
    public async Task Whoever_comes_back_misses_nothing_and_hears_nothing_twice()
    {
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 40; i++)
                {
                    await Write($"Memo {i}.");
                }
            },
            Token
        );
        var positions = new List<long>();
        while (positions.Count < 43)
        {
            using var heard = await Heard.To(_http, $"{At}?from=0", positions is [.., var last] ? last : null);
            for (var i = 0; i < 9 && positions.Count < 43; i++)
            {
                positions.Add((await heard.Next("recorded")).Id!.Value);
            }
        }

        await writing;
        // Opened, joined, a phase, and forty memos.
        Assert.Equal(Enumerable.Range(1, 43).Select(n => (long)n), positions);
    }

    [Fact]
    public async Task From_a_named_moment_it_goes_on_after_it()
    {
        await Write("Before.");
        var milestone = await _scene.Do("milestones", new { name = "Half way", kind = "other" });
        var after = await Write("After.");

        using var heard = await Heard.To(_http, $"{At}?from=milestone:Half%20way");

        Assert.Equal(milestone.Position + 1, (await heard.Next("recorded")).Id);
        Assert.Equal(milestone.Position + 1, after.Position);
    }

    [Fact]
    public async Task Words_are_withheld_from_whoever_may_not_read_them()
    {
        var study = new Study(_scene);
        var (_, participant) = await study.Spoken("We never trusted them.");
        var consent = SourceScene.Consent("team", analysis: true, "verbatim");
        await _scene.Do(
            $"participants/{participant.Id}/consent",
            new { consent, reason = "Shy." },
            participant.Version
        );
        var auditor = await _scene.Join(server, Role.Auditor);
        using var http = node.With(auditor.Key);

        using var audited = await Heard.To(http, $"{At}?from=0");
        using var told = await Heard.To(_http, $"{At}?from=0");

        Assert.Equal("consent", Quote(await Excerpt(audited))["withheld"]!.GetValue<string>());
        Assert.Equal("We never trusted them.", Quote(await Excerpt(told)).GetValue<string>());
    }

    [Fact]
    public async Task While_nothing_happens_it_says_that_it_is_alive()
    {
        using var heard = await Heard.To(_http, At);
        await CaughtUp(heard, 3);

        Assert.Equal(new HeardEvent("", null, null), await heard.Next(5));
        Assert.Equal(new HeardEvent("", null, null), await heard.Next(5));
    }

    [Fact]
    public async Task An_account_holds_so_many_streams_and_no_more_until_one_is_closed()
    {
        var held = new List<Heard>();
        for (var i = 0; i < SecondNode.PerCaller; i++)
        {
            held.Add(await Heard.To(_http, At));
        }

        using (var refused = await Heard.Knock(_http, At))
        {
            var problem = await refused.Content.ReadAsStringAsync(Token);
            Assert.Equal(429, (int)refused.StatusCode);
            Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
            Assert.Contains("/problems/too-many-streams", problem, StringComparison.Ordinal);
        }

        var other = await _scene.Join(server, Role.Auditor);
        using (var http = node.With(other.Key))
        using (await Heard.To(http, At)) { }

        held[0].Dispose();
        await Eventually(() => node.Streams.Count < SecondNode.PerCaller);
        using (await Heard.To(_http, At)) { }

        held.ForEach(h => h.Dispose());
        await Eventually(() => node.Streams.Count == 0);
    }

    [Fact]
    public async Task A_revoked_key_ends_its_stream_and_no_other()
    {
        var keys = server.Host.Services.GetRequiredService<KeyStore>();
        var key = await keys.MintAsync(new(_scene.Owner.Account, "test", TimeSpan.FromHours(1)), Token);
        using var http = node.With(key.Secret);
        using var revoked = await Heard.To(http, At);
        using var kept = await Heard.To(_http, At);

        await keys.RevokeAsync(_scene.Owner.Account, key.Id, Token);

        Assert.True(await revoked.Ends(10));
        var memo = await Write("Still there?");
        Assert.Equal(memo.Position, (await kept.Next("recorded")).Id);
    }

    [Fact]
    public async Task Who_loses_their_role_or_leaves_the_review_hears_no_more()
    {
        var (bea, reviewer, auditor) = (
            await Contributor("Bea"),
            await _scene.Join(server, Role.Reviewer),
            await _scene.Join(server, Role.Auditor)
        );
        using var beas = node.With(bea.Person.Key);
        using var left = await Heard.To(beas, At);
        using var auditors = node.With(auditor.Key);
        using var lost = await Heard.To(auditors, At);
        using var reviewers = node.With(reviewer.Key);
        using var kept = await Heard.To(reviewers, At);

        await _scene.Do($"contributors/{bea.Id}/leaving", new { reason = "Moved on." }, version: 1);
        await RevokeRole(auditor.Account, "auditor");

        Assert.True(await left.Ends(10));
        Assert.True(await lost.Ends(10));
        using var again = await Heard.Knock(beas, At);
        Assert.Equal(404, (int)again.StatusCode);
        var memo = await Write("Still there?");
        while ((await kept.Next("recorded")).Id != memo.Position)
        {
            // The leaving is told as well.
        }
    }

    [Fact]
    public async Task An_orderly_stop_ends_streams_at_once_even_of_those_who_do_not_read()
    {
        await using var stopping = new SecondNode(server);
        await stopping.InitializeAsync();
        using var http = stopping.With(_scene.Owner.Key);
        using var idle = await Heard.To(http, At);
        using var replay = await Heard.To(http, $"/v1/reviews/{_scene.Review}/replay?scope=all&speed=0.1");
        using var deaf = await Heard.Knock(http, $"{At}?from=0");
        for (var i = 0; i < 12; i++)
        {
            await Write(new string('w', 90_000));
        }

        await idle.Next("recorded");
        var began = TimeProvider.System.GetTimestamp();
        await stopping.Stop();

        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(8));
        Assert.True(await replay.Ends(1));
    }

    [Fact]
    public async Task Who_reads_slowly_holds_up_nobody()
    {
        using var deaf = await Heard.Knock(_http, $"{At}?from=0");
        using var heard = await Heard.To(_http, At);
        await heard.Next("caught-up");
        for (var i = 0; i < 12; i++)
        {
            var memo = await Write(new string('w', 90_000));
            Assert.Equal(memo.Position, (await heard.Next("recorded")).Id);
        }
    }

    [Fact]
    public async Task Those_who_listen_for_the_same_share_one_look_up()
    {
        var events = node.Services.GetRequiredService<LiveEvents>();
        var owner = new Caller(
            _scene.Owner.Account,
            null,
            _scene.Review,
            new HashSet<Role>([Role.Owner]),
            false,
            false
        );
        var reviewer = owner with { Account = Guid.CreateVersion7(), Roles = new HashSet<Role>([Role.Reviewer]) };
        var auditor = owner with { Roles = new HashSet<Role>([Role.Auditor]) };

        var pages = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => events.AfterAsync(i % 2 == 0 ? owner : reviewer, 0))
        );
        var other = await events.AfterAsync(auditor, 0);

        Assert.All(pages, page => Assert.Same(pages[0], page));
        Assert.Equal([1, 2, 3], pages[0].Events.Select(e => e.Position));
        Assert.NotSame(pages[0], other);
    }

    [Fact]
    public async Task Many_listeners_are_told_with_few_connections()
    {
        var people = new List<HttpClient>();
        var listening = new List<Heard>();
        for (var i = 0; i < 4; i++)
        {
            var http = node.With((await _scene.Join(server, Role.Auditor)).Key);
            people.Add(http);
            for (var j = 0; j < SecondNode.PerCaller; j++)
            {
                listening.Add(await Heard.To(http, At));
            }
        }

        Assert.True(listening.Count > 3 * SecondNode.Connections);
        var memo = await Write("For all.");
        var told = await Task.WhenAll(listening.Select(heard => heard.Next("recorded")));

        Assert.All(told, t => Assert.Equal(memo.Position, t.Id));
        listening.ForEach(heard => heard.Dispose());
        people.ForEach(http => http.Dispose());
    }

    [Fact]
    public async Task Long_texts_are_told_one_by_one()
    {
        var source = await _scene.Do(
            "sources",
            new
            {
                kind = "paper",
                title = "Long",
                foundBy = "database",
            }
        );
        for (var i = 0; i < 4; i++)
        {
            var content = string.Concat(Enumerable.Repeat($"Page {i} says nothing that matters. ", 6_000));
            await _scene.Do(
                "texts",
                new
                {
                    sourceId = source.Id,
                    kind = "verbatim",
                    content,
                }
            );
        }

        var owner = new Caller(
            _scene.Owner.Account,
            null,
            _scene.Review,
            new HashSet<Role>([Role.Owner]),
            false,
            false
        );
        var events = node.Services.GetRequiredService<LiveEvents>();
        // What precedes them fits on a page with the first and, as that was not yet too much, with the second.
        var page = await events.AfterAsync(owner, 0);

        Assert.InRange(page.Events.Count, 4, 6);
        Assert.InRange((await events.AfterAsync(owner, page.Events[^1].Position)).Events.Count, 1, 2);
    }

    [Theory]
    [InlineData("?from=sideways", null, "from")]
    [InlineData("?from=", null, "from")]
    [InlineData("?from=-1", null, "from")]
    [InlineData("?from=1000000", null, "from")]
    [InlineData("?from=2200", null, "from")]
    [InlineData("?from=milestone:Nowhere", null, "from")]
    [InlineData("?from=sideways", "1", "from")]
    [InlineData("", "first", "Last-Event-ID")]
    [InlineData("", "-1", "Last-Event-ID")]
    [InlineData("", "1000000", "Last-Event-ID")]
    public async Task What_makes_no_sense_is_told_so(string query, string? last, string parameter)
    {
        (string, string)[] headers = last is null ? [] : [("Last-Event-ID", last)];

        var answer = (await _scene.Owner.Get($"{At}{query}", headers)).Expect(400);

        Assert.Equal("parameter-invalid", answer.Problem);
        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task HEAD_says_what_it_is_and_ends()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, At);
        using var answer = await _http.SendAsync(request, Token);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static async Task CaughtUp(Heard heard, long position)
    {
        while ((await heard.Next("caught-up")).Data!["position"]!.GetValue<long>() < position)
        {
            // What is read follows what is recorded after a while.
        }
    }

    private Task<Reply> Write(string text) => _scene.Do("memos", new { kind = "analytic", text });

    private async Task<(Person Person, Guid Id)> Contributor(string name)
    {
        var person = await _scene.Join(server, Role.Reviewer);
        var joined = await _scene.Do(
            "contributors",
            new
            {
                kind = "person",
                name,
                roles = new[] { "reviewer" },
                account = person.Account,
            }
        );
        return (person, joined.Id);
    }

    private async Task RevokeRole(Guid account, string role)
    {
        await using var revoke = server.Owner.Command(
            "delete from ledger.membership where review = $1 and account = $2 and role = $3",
            _scene.Review,
            account,
            role
        );
        Assert.Equal(1, await revoke.ExecuteNonQueryAsync(Token));
    }

    private static async Task<HeardEvent> Excerpt(Heard heard)
    {
        HeardEvent told;
        do
        {
            told = await heard.Next("recorded");
        } while (told.Data!["type"]!.GetValue<string>() != "excerpt-marked.v1");

        return told;
    }

    private static JsonNode Quote(HeardEvent told) => told.Data!["data"]!["quote"]!;

    private static async Task Eventually(Func<bool> holds)
    {
        for (var i = 0; i < 100 && !holds(); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Token);
        }

        Assert.True(holds());
    }
}
