using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>The past of the worked example, in the order of recording and in the order of deciding.</summary>
public sealed class MomentTests(WorkedExample review) : IClassFixture<WorkedExample>
{
    [Fact]
    public async Task What_the_team_had_decided_in_april_2021_is_the_theory_of_phase_1()
    {
        var constructs = await Names("constructs?decidedAsOf=2021-04-01");

        Assert.Contains("Trust", constructs);
        Assert.DoesNotContain("Risk threshold", constructs);
        Assert.Equal(8, constructs.Count);
        Assert.Equal(22, (await review.Items("configurations?decidedAsOf=2021-04-01&limit=500")).Count);
    }

    [Fact]
    public async Task Nothing_is_dated_before_the_review_was_opened()
    {
        Assert.Empty(await review.Items("constructs?decidedAsOf=2018"));
        Assert.Empty(await review.Items("constructs?asOf=2019-01-01"));
        Assert.Empty(await review.Items("constructs?position=0"));
        Assert.Empty(await review.Items("events?decidedAsOf=2018"));
    }

    [Fact]
    public async Task What_is_recorded_by_the_day_of_the_last_fact_is_everything()
    {
        var last = Assert.Single(await review.Items($"events?after={await review.Head() - 1}"));
        var day = last["recordedAt"]!.GetValue<string>()[..10];
        Assert.Equal(await Names("constructs"), await Names($"constructs?asOf={day}"));
        Assert.Equal(await Names("constructs"), await Names($"constructs?decidedAsOf={day}"));
    }

    [Fact]
    public async Task Every_thing_that_was_decided_by_then_can_be_opened_then()
    {
        foreach (var concept in (string[])["constructs", "configurations", "programme-theories", "sources", "phases"])
        {
            foreach (var item in await review.Items($"{concept}?decidedAsOf=2022-04-30"))
            {
                await review.Read($"{concept}/{item["id"]}?decidedAsOf=2022-04-30");
            }
        }
    }

    private async Task<IReadOnlyList<string>> Names(string path) =>
        [.. (await review.Items(path)).Select(c => c["name"]!.GetValue<string>())];
}
