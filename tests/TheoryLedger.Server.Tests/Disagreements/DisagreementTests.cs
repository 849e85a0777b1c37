using System.Text.Json;
using TheoryLedger.Contributors;
using TheoryLedger.Server.Disagreements;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Disagreements;

/// <summary>How disagreements of the training review were settled, by whom.</summary>
[Collection<BothReviews>]
public sealed class DisagreementTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Six_of_seven_were_settled_all_by_the_lead()
    {
        var told = await training.Read("disagreements");

        Assert.Equal((6, 1), (told.Number("settled"), told.Number("open")));
        var settled = told["items"]!.AsArray().Where(d => d!["settlement"] is not null).ToList();
        Assert.All(
            settled,
            d =>
                Assert.Equal(
                    [training["lead"]],
                    d!.At("settlement/taken/decidedBy")!.AsArray().Select(p => p!.GetValue<Guid>())
                )
        );
        // She had taken no side in any of them.
        Assert.All(settled, d => Assert.Equal("somebody-else", d!.Text("settlement/by")));
        Assert.Equal(
            ["include", "exclude", "replaced", "withdrawn", "stands", "stands"],
            settled.Select(d => d!.Text("settlement/outcome"))
        );
        Assert.Equal(
            new[] { "sI", "sJ", "q6", "q10", "q4", "q31" }.Select(name => training[name]),
            settled.Select(d => d!.Id("about"))
        );
    }

    [Theory]
    [InlineData("[1]", SettledBy.OneSide)]
    [InlineData("[2]", SettledBy.OneSide)]
    [InlineData("[2, 1]", SettledBy.BothSides)]
    [InlineData("[3]", SettledBy.SomebodyElse)]
    [InlineData("[1, 3]", SettledBy.SomebodyElse)]
    public void Whoever_took_a_side_settles_it_for_themselves(string deciders, SettledBy expected)
    {
        static ContributorId Person(int number) => new(new Guid(number, 0, 0, new byte[8]));
        var by = JsonSerializer.Deserialize<int[]>(deciders)!.Select(Person).ToList();

        Assert.Equal(expected, Settlers.Among([Person(1), Person(2)], by));
    }

    [Fact]
    public async Task The_second_dispute_about_guessing_is_open()
    {
        var open = Assert.Single((await training.Items("disagreements?state=open")));

        Assert.Equal(training["q4"], open.Id("about"));
        Assert.Equal([training["c2"], training["lead"]], open["sides"]!.AsArray().Select(s => s!.Id("by")));
        Assert.Equal("It is an act, yet no outcome of the workshop.", open.Text("sides/1/why"));
        Assert.Equal(0, open.Number("discussions"));
    }

    [Fact]
    public async Task A_conflict_over_a_source_names_both_verdicts_as_they_were_then()
    {
        var shop = (await training.Items("disagreements")).Single(d => d.Id("about") == training["sJ"]);

        Assert.Equal("title-abstract", shop.Text("stage"));
        // The first reviewer changed their mind under later criteria; what was resolved was this.
        Assert.Equal(["unsure", "exclude"], shop["sides"]!.AsArray().Select(s => s!.Text("held")));
        Assert.Equal("The shop is a shop.", shop.Text("settlement/reason"));
    }

    [Fact]
    public async Task Where_nobody_disagreed_there_are_none()
    {
        var told = await example.Read("disagreements");

        Assert.Equal((0, 0), (told.Number("settled"), told.Number("open")));
    }

    [Theory]
    [InlineData("state=maybe", "state")]
    [InlineData("limit=0", "limit")]
    public async Task What_makes_no_sense_is_named(string query, string parameter) =>
        Assert.Equal(parameter, await training.Refused($"disagreements?{query}"));
}
