using TheoryLedger.Server.Hosting.Heavy;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Tests.Http;
using TheoryLedger.Server.Tests.Streaming;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>Answers that go through whole reviews are made a few at a time, and take nothing from those who ask for less.</summary>
public sealed class HeavyTests(ServerFixture server, SecondNode node) : IClassFixture<SecondNode>
{
    private static readonly HeavyLimits Few = new()
    {
        PerNode = 2,
        PerCaller = 1,
        Waiting = 1,
        Patience = TimeSpan.FromSeconds(0.2),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void What_goes_through_a_whole_review_says_so()
    {
        string[] whole =
        [
            "GET /v1/reviews/{reviewId}/bundle",
            "GET /v1/reviews/{reviewId}/compare",
            "GET /v1/reviews/{reviewId}/fragility",
            "GET /v1/reviews/{reviewId}/mechanisms/table",
            "GET /v1/reviews/{reviewId}/mechanisms/{id}/contexts",
            "GET /v1/reviews/{reviewId}/provenance",
            "GET /v1/reviews/{reviewId}/questions",
            "GET /v1/reviews/{reviewId}/reporting/rameses",
            "GET /v1/reviews/{reviewId}/what-if",
            "POST /v1/reviews/{reviewId}/what-if",
            "GET /reviews/{reviewId}/compare",
            "GET /reviews/{reviewId}/matrix",
            "GET /reviews/{reviewId}/questions",
            "GET /reviews/{reviewId}/what-if",
        ];

        var heavy = Endpoints
            .Of(server)
            .Where(e => e.Metadata.GetMetadata<HeavyAttribute>() is not null)
            .Select(e => $"{Endpoints.Method(e)} {Endpoints.Pattern(e)}");

        Endpoints.None(whole.Except(heavy));
    }

    [Fact]
    public async Task One_account_has_its_places_and_leaves_the_others()
    {
        using var places = new HeavyPlaces(Few);
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var (first, _) = await places.TakeAsync(one, Token);
        var (second, why) = await places.TakeAsync(one, Token);
        var (others, _) = await places.TakeAsync(other, Token);

        Assert.NotNull(first);
        Assert.Equal((null, Turned.ByOneself), (second, why));
        Assert.NotNull(others);
    }

    [Fact]
    public async Task All_together_have_no_more_than_the_node()
    {
        using var places = new HeavyPlaces(Few);
        var (first, _) = await places.TakeAsync(Guid.CreateVersion7(), Token);
        var (second, _) = await places.TakeAsync(Guid.CreateVersion7(), Token);
        var late = Guid.CreateVersion7();

        var (third, why) = await places.TakeAsync(late, Token);
        Assert.Equal((null, Turned.ByOthers), (third, why));
        second!.Dispose();
        second.Dispose();
        var (fourth, _) = await places.TakeAsync(late, Token);
        var (fifth, _) = await places.TakeAsync(Guid.CreateVersion7(), Token);

        Assert.NotNull(first);
        Assert.NotNull(fourth);
        Assert.Null(fifth);
    }

    [Fact]
    public async Task Who_waits_a_little_gets_the_place_of_whoever_is_done()
    {
        using var places = new HeavyPlaces(Few with { Patience = TimeSpan.FromSeconds(30) });
        var account = Guid.CreateVersion7();
        var (first, _) = await places.TakeAsync(account, Token);
        var waiting = places.TakeAsync(account, Token);

        // Two may not wait: the second is turned away at once.
        Assert.Equal((null, Turned.ByOneself), await places.TakeAsync(account, Token));
        Assert.False(waiting.IsCompleted);
        first!.Dispose();

        Assert.NotNull((await waiting).Place);
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_takes_no_place()
    {
        using var places = new HeavyPlaces(Few with { Patience = TimeSpan.FromSeconds(30) });
        var account = Guid.CreateVersion7();
        var (first, _) = await places.TakeAsync(account, Token);
        using var gone = new CancellationTokenSource();
        var waiting = places.TakeAsync(account, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        first!.Dispose();
        var (again, _) = await places.TakeAsync(account, Token);

        Assert.NotNull(again);
    }

    [Fact]
    public async Task Too_many_are_told_when_to_ask_again_while_all_else_is_answered()
    {
        var scene = await Scene.Set(server);
        var other = await Scene.Set(server);
        var places = (HeavyPlaces)node.Services.GetService(typeof(HeavyPlaces))!;
        using var http = node.With(scene.Owner.Key);
        using var others = node.With(other.Owner.Key);
        var (held, _) = await places.TakeAsync(scene.Owner.Account, Token);
        var (last, _) = await places.TakeAsync(Guid.CreateVersion7(), Token);

        await TurnedAway(http, $"/v1/reviews/{scene.Review}/what-if", 429, "too-many-heavy-reads");
        await TurnedAway(others, $"/v1/reviews/{other.Review}/fragility", 503, "heavy-reads-crowded");
        Assert.Equal(200, await Ask(http, $"/v1/reviews/{scene.Review}/memos"));
        Assert.Equal(200, await Ask(others, $"/v1/reviews/{other.Review}/events"));
        held!.Dispose();
        last!.Dispose();

        Assert.Equal(200, await Ask(http, $"/v1/reviews/{scene.Review}/what-if"));
        Assert.Equal(200, await Ask(others, $"/v1/reviews/{other.Review}/fragility"));
    }

    private static async Task TurnedAway(HttpClient http, string path, int status, string problem)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Token);
        var said = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"/problems/{problem}", said, StringComparison.Ordinal);
    }

    private static async Task<int> Ask(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Token);
        return (int)answer.StatusCode;
    }
}
