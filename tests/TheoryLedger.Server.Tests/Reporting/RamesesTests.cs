using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Reporting;

/// <summary>Which items of the reporting standards have records behind them.</summary>
[Collection<BothReviews>]
public sealed class RamesesTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task The_training_review_has_something_for_all_but_its_title_and_what_only_a_report_can_say()
    {
        var told = await training.Read("reporting/rameses");

        Assert.Equal(15, told.Number("evidenced"));
        Assert.Equal([1, 2, 3, 6], Numbers(told));
        Assert.Equal(
            [
                (4, 2),
                (5, 2),
                (7, 8),
                (8, 7),
                (9, 7),
                (10, 36),
                (11, 44),
                (12, 10),
                (13, 3),
                (14, 4),
                (15, 2),
                (16, 5),
                (17, 2),
                (18, 2),
                (19, 2),
            ],
            told["items"]!
                .AsArray()
                .Where(i => i!.Text("state") == "evidenced")
                .Select(i => (i!.Number("number"), i!.Number("records")))
        );
    }

    [Fact]
    public async Task Of_the_worked_example_thirteen_items_have_nothing()
    {
        var told = await example.Read("reporting/rameses");

        Assert.Equal([1, 2, 3, 5, 6, 7, 8, 9, 12, 15, 16, 17, 18], Numbers(told));
        Assert.Equal("none", told.Text("items/0/state"));
        Assert.Equal("not-kept", told.Text("items/1/state"));
    }

    [Fact]
    public async Task Every_address_leads_somewhere_also_in_the_past()
    {
        foreach (var item in (await training.Read("reporting/rameses?position=100"))["items"]!.AsArray())
        {
            if (item!.Text("href") is { } href)
            {
                Assert.EndsWith("?position=100", href, StringComparison.Ordinal);
                await training.Read(href[$"/v1/reviews/{training.Loaded.Review}".Length..].TrimStart('/'));
            }
        }
    }

    private static IEnumerable<int> Numbers(JsonNode told) =>
        told["withoutEvidence"]!.AsArray().Select(number => number!.GetValue<int>());
}
