using AngleSharp.Dom;
using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Replay;

/// <summary>A step of a replay calls things as they were called then.</summary>
[Collection<BothReviews>]
public sealed class ReplayPageTests(WorkedExample example)
{
    [Fact]
    public async Task A_thing_that_was_renamed_later_bears_its_first_name_in_its_first_step()
    {
        var history = await example.Read($"constructs/{example["synergy"]}/history?limit=50");
        var first = history["items"]![0]!["fact"]!["position"]!.GetValue<long>();
        var now = (await example.One("constructs", "synergy"))["name"]!.GetValue<string>();
        var then = (await example.Read($"constructs/{example["synergy"]}?position={first}"))[
            "name"
        ]!.GetValue<string>();
        Assert.NotEqual(now, then);

        foreach (var path in (string[])[$"replay?at={first}", $"replay?at={first}&focus={example["synergy"]}"])
        {
            var leads = (await example.Page(path)).QuerySelectorAll("main p.lead a.thing").Select(l => l.Said());
            Assert.Equal(then, Assert.Single(leads.Distinct()));
        }
    }

    [Fact]
    public async Task Its_data_keep_to_the_phase_that_it_keeps_to()
    {
        var phase = (await example.Items("phases"))[1]["id"]!.GetValue<Guid>();

        var page = await example.Page($"replay?phase={phase}");

        Assert.EndsWith(
            $"/replay?phase={phase}",
            page.QuerySelector("link[rel=alternate]")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }
}
