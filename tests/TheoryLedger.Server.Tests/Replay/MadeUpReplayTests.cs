using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Tests.Loading;

namespace TheoryLedger.Server.Tests.Replay;

/// <summary>Counts and states of a made-up review, from wherever a page begins.</summary>
public sealed class MadeUpReplayTests(MadeUpReview review) : IClassFixture<MadeUpReview>
{
    [Fact]
    public async Task Counts_hold_on_pages_that_begin_anywhere()
    {
        var compared = 0;
        foreach (var frames in ReviewReplay.Of(review.Facts).Chunk(83))
        {
            var from = frames[0].Position - 1;
            var page = await review.Read($"replay?scope=all&from={from}&limit={frames.Length}");
            foreach (var (frame, shown) in frames.Zip(page["items"]!.AsArray()))
            {
                AssertCounts(frame, shown!);
                compared++;
            }
        }

        Assert.Equal(review.Facts.Count, compared);
    }

    [Fact]
    public async Task Counts_hold_where_frames_lie_far_apart()
    {
        var frames = ReviewReplay.Of(review.Facts).ToDictionary(f => f.Position);
        var theory = frames.Values.First(f => f.Thing.Concept == "programme-theories").Thing.Id;

        var page = await review.Read($"replay?focus={theory}&scope=theory&limit=500");

        Assert.True(page["items"]!.AsArray().Count > 5);
        foreach (var shown in page["items"]!.AsArray())
        {
            AssertCounts(frames[shown!["position"]!.GetValue<long>()], shown);
        }
    }

    private static void AssertCounts(Frame frame, JsonNode shown)
    {
        Assert.Equal(frame.Position, shown["position"]!.GetValue<long>());
        var expected = JsonSerializer.SerializeToNode(frame.Counts, LedgerJson.Options);
        Assert.True(
            JsonNode.DeepEquals(expected, shown["counts"]),
            $"Position {frame.Position}: {expected!.ToJsonString()} is served as {shown["counts"]!.ToJsonString()}"
        );
    }
}
