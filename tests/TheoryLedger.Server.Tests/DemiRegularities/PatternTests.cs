using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.DemiRegularities;

/// <summary>Where patterns hold and where they fail.</summary>
[Collection<BothReviews>]
public sealed class PatternTests(TrainingReview training)
{
    [Fact]
    public async Task Open_machines_draw_comments_but_not_where_a_line_waits()
    {
        var pattern = (await training.Read("demi-regularities/cases"))["patterns"]![0]!;

        Assert.Equal(training["dr1"], pattern.Id("id"));
        Assert.Equal(["Canal Street (fictional)", "Cellar (fictional)"], pattern.Each("holds", "case"));
        Assert.Equal(["Station Arcade (fictional)"], pattern.Each("fails", "case"));
        // The first paper is classified under Open, the zine was taken out again, the report never was classified.
        Assert.Equal([("Open", "Who may use the tools", 1, 0)], Categories(pattern));
    }

    [Fact]
    public async Task Marked_skill_silences_except_on_plain_evenings()
    {
        var pattern = (await training.Read("demi-regularities/cases"))["patterns"]![1]!;

        Assert.Equal(["Canal Street (fictional)"], pattern.Each("holds", "case"));
        Assert.Equal(["Open evenings (fictional)"], pattern.Each("fails", "case"));
        Assert.Equal([("Open", "Who may use the tools", 1, 0), ("Plain", "Who is marked", 0, 1)], Categories(pattern));
    }

    private static IEnumerable<(string?, string?, int, int)> Categories(JsonNode pattern) =>
        pattern["categories"]!
            .AsArray()
            .Select(c =>
                (c!.Text("category/name"), c!.Text("category/dimension"), c!.Number("holds"), c!.Number("fails"))
            );
}
