using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Streaming;

namespace TheoryLedger.Server.Tests.Events;

/// <summary>However long what is recorded is, an answer holds no more of it at once than it must; and whoever goes on misses nothing.</summary>
public sealed class LongFactsTests(LongFactsTests.Texts texts) : IClassFixture<LongFactsTests.Texts>
{
    private const int Each = 900_000;
    private const int Many = 6;

    // What an answer may hold of them, and one fact that is larger than that by itself.
    private const int OfFacts = 2 * 1024 * 1024;
    private const int OfFrames = 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Scene Scene => texts.Scene;

    private string At => $"/v1/reviews/{Scene.Review}";

    [Fact]
    public async Task A_page_of_events_ends_where_they_are_long_and_the_next_goes_on()
    {
        var pages = await Pages("events?limit=1000");

        Assert.All(pages, page => Assert.InRange(Encoding.UTF8.GetByteCount(page.Text), 1, OfFacts + Each + 50_000));
        Assert.Equal(await All(), Positions(pages));
        Assert.True(pages.Count >= 2);
    }

    [Fact]
    public async Task A_page_ends_where_it_was_asked_to_however_short_they_are()
    {
        var pages = await Pages("events?limit=2");

        Assert.All(pages.SkipLast(1), page => Assert.Equal(2, page.Json!["items"]!.AsArray().Count));
        Assert.Equal(await All(), Positions(pages));
    }

    [Fact]
    public async Task As_lines_they_come_all_and_are_the_same()
    {
        var lines = await Scene.Owner.Get($"{At}/events?after=1", ("Accept", "application/x-ndjson"));

        var told = lines.Expect(200).Text.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();

        var paged = (await Pages("events?after=1")).SelectMany(page => page.Json!["items"]!.AsArray()).ToList();
        Assert.Equal(paged.Count, told.Count);
        Assert.All(paged.Zip(told), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second)));
    }

    [Fact]
    public async Task In_the_order_of_deciding_too()
    {
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var pages = await Pages($"events?limit=1000&decidedAsOf={today}");

        Assert.Equal(await All(), Positions(pages));
        Assert.True(pages.Count >= 2);
    }

    [Fact]
    public async Task Frames_end_where_they_are_long_and_are_the_same_when_they_are_listened_to()
    {
        var pages = await Pages("replay?scope=all&limit=500");
        using var heard = await Heard.To(Scene.Owner.Http, $"{At}/replay?scope=all&speed=100");
        var told = (await heard.All()).Where(h => h.Name == "frame").Select(h => h.Id!.Value);

        // A frame shows the thing itself and what happened to it.
        Assert.All(pages, p => Assert.InRange(Encoding.UTF8.GetByteCount(p.Text), 1, 3 * (OfFrames + Each)));
        Assert.Equal(await All(), Positions(pages));
        Assert.Equal(await All(), told);
        Assert.True(pages.Count > Many / 2);
    }

    [Fact]
    public async Task What_changed_between_two_moments_is_told_on_several_pages()
    {
        var head = (await All())[^1];
        var pages = await Pages($"compare?from=0&to={head}&limit=500");

        var things = pages
            .SelectMany(page => page.Json!["concepts"]!.AsArray())
            .SelectMany(concept => concept!["things"]!.AsArray())
            .Select(thing => thing!["id"]!.GetValue<Guid>())
            .ToList();
        Assert.All(pages, p => Assert.InRange(Encoding.UTF8.GetByteCount(p.Text), 1, 3 * (OfFrames + Each)));
        Assert.True(pages.Count > Many / 2);
        Assert.Equal(things.Distinct(), things);
        Assert.Equal(texts.Ids.Order(), things.Where(texts.Ids.Contains).Order());
    }

    [Fact]
    public async Task A_long_history_is_told_on_several_pages()
    {
        var pages = await Pages($"contributors/{Scene.Ada}/history?limit=500");

        var versions = pages
            .SelectMany(page => page.Json!["items"]!.AsArray())
            .Select(entry => entry!["fact"]!["version"]!.GetValue<long>());
        Assert.Equal(Enumerable.Range(1, Texts.Statements + 1).Select(n => (long)n), versions);
        Assert.True(pages.Count > 1);
    }

    private async Task<List<long>> All() =>
        [
            .. Enumerable
                .Range(
                    1,
                    int.Parse(
                        (await Scene.Owner.Get(At)).Headers.GetValues("TheoryLedger-Position").Single(),
                        CultureInfo.InvariantCulture
                    )
                )
                .Select(n => (long)n),
        ];

    private static IEnumerable<long> Positions(IEnumerable<Reply> pages) =>
        pages.SelectMany(page => page.Json!["items"]!.AsArray()).Select(item => item!["position"]!.GetValue<long>());

    private async Task<List<Reply>> Pages(string path)
    {
        var pages = new List<Reply>();
        for (var next = $"{At}/{path}"; next is not null; next = pages[^1].Json!["next"]?.GetValue<string>())
        {
            pages.Add((await Scene.Owner.Get(next)).Expect(200));
        }

        return pages;
    }

    /// <summary>A review with texts that are long, and somebody who said at length where they stand, again and again.</summary>
    public sealed class Texts(ServerFixture server) : IAsyncLifetime
    {
        public const int Statements = 20;

        public Scene Scene { get; private set; } = null!;

        public List<Guid> Ids { get; } = [];

        public async ValueTask InitializeAsync()
        {
            Scene = await Scene.Set(server);
            var source = await Scene.Register("paper", "Long");
            for (var i = 0; i < Many; i++)
            {
                var content = string.Concat(Enumerable.Repeat($"{i} says nothing. ", Each / 17));
                var text = new
                {
                    sourceId = source.Id,
                    kind = "verbatim",
                    content,
                };
                Ids.Add((await Scene.Do("texts", text)).Id);
            }

            for (var i = 0; i < Statements; i++)
            {
                var statement = string.Concat(Enumerable.Repeat($"Statement {i}. ", 6_000));
                var position = new { kind = "positionality", statement };
                await Scene.Do($"contributors/{Scene.Ada}/positionality", position, version: i + 1);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
