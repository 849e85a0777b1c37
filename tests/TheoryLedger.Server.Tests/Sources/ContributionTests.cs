using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Sources;

[Collection<BothReviews>]
public sealed class ContributionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Only_the_book_gave_theory_nothing()
    {
        Assert.Equal([training["sC"]], (await training.Items("sources?contributed=nothing")).Select(s => s.Id("id")));
        Assert.Equal(
            new[] { "sA", "sB", "sD", "sI", "sE", "sF", "sG" }.Select(name => training[name]),
            (await training.Items("sources?contributed=something")).Select(s => s.Id("id"))
        );
    }

    [Fact]
    public async Task Before_there_was_any_theory_none_had_given_anything()
    {
        var included = (await training.Items("sources?contributed=nothing&decidedAsOf=2023-04-30")).Count;

        Assert.Empty(await training.Items("sources?contributed=something&decidedAsOf=2023-04-30"));
        // A, B, C, D and H; I had been taken out again ten days before.
        Assert.Equal(5, included);
    }

    [Fact]
    public async Task What_was_never_let_in_is_in_neither_list()
    {
        Assert.Empty(await example.Items("sources?contributed=nothing"));
        Assert.Empty(await example.Items("sources?contributed=something"));
    }

    [Fact]
    public async Task Another_choice_is_not_known() =>
        Assert.Equal("contributed", await training.Refused("sources?contributed=little"));
}
