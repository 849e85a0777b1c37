using System.Text.Json.Nodes;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Streaming;

namespace TheoryLedger.Server.Tests.Replay;

/// <summary>A replay that somebody listens to while all that is read is rebuilt. On a server of its own: that concerns every review.</summary>
public sealed class ReplayOverRebuildTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("scope=theory")]
    [InlineData("focus={0}")]
    public async Task Every_frame_is_told_though_the_rows_it_began_with_are_gone(string asked)
    {
        await using var node = new SecondNode(server);
        await node.InitializeAsync();
        var study = await Study.Begin(server);
        var last = await study.Dyad();
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, $"replay?{asked}", last.Id);
        for (var i = 0; i < 59; i++)
        {
            last = await study.Change(last, "affirmations", new { why = Scene.Why });
        }

        var page = (await study.Scene.Read($"{path}&limit=500"))["items"]!.AsArray();
        using var http = node.With(study.Scene.Owner.Key);
        using var heard = await Heard.To(http, $"/v1/reviews/{study.Scene.Review}/{path}&speed=10");
        var told = new List<HeardEvent> { await heard.Next("frame") };

        // The first fifty frames are read at once and take five seconds to tell.
        await Rebuild.RunAsync(server.Runtime, new RebuildPlan { Grace = TimeSpan.Zero }, Token);
        told.AddRange(await heard.All());

        Assert.Equal(60, page.Count);
        Assert.Equal("end", told[^1].Name);
        Assert.Equal(page.Select(f => (long)f!["position"]!), told.SkipLast(1).Select(t => t.Id!.Value));
        Assert.All(page.Zip(told), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second.Data)));
    }
}
