using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>Every number on the page of questions says what it counts.</summary>
[Collection<BothReviews>]
public sealed class CountedTests(TrainingReview training)
{
    [Theory]
    [InlineData(
        2,
        "1 of 8 mechanisms. Counted are those against which evidence speaks that counts, or that it qualifies."
    )]
    [InlineData(
        7,
        "8 of 19 configurations. Counted are those refuted, parked, merged, split or superseded, whatever became of them."
    )]
    [InlineData(22, "1 of 8 sources that are included now.")]
    [InlineData(
        24,
        "2 of 11 sources that were screened, let in or kept out, own interviews among them. Counted are those that are kept out."
    )]
    [InlineData(
        42,
        "1 of 9 sources that a phase ever took in, excluded since or not. Counted are those that more than one phase took in."
    )]
    public async Task It_says_of_what_it_is_a_number(int number, string says)
    {
        var page = await training.Page("questions");

        Assert.Equal(says, page.QuerySelector($".questions li[value='{number}'] p").Said());
    }
}
