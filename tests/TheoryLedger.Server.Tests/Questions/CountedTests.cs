using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>Beside every question stands a short answer, and every number in it says what it counts.</summary>
[Collection<BothReviews>]
public sealed class CountedTests(TrainingReview training)
{
    [Theory]
    [InlineData(2, "Evidence that counts speaks against, or qualifies, 1 of 8 mechanisms.")]
    [InlineData(7, "8 of 19 configurations were refuted, parked, merged, split or superseded.")]
    [InlineData(10, "9 inferred, 7 stated, 2 not said.")]
    [InlineData(12, "1 of 11 sources was retracted.")]
    [InlineData(15, "6 settled, 1 open.")]
    [InlineData(19, "1 led to a change of theory; 3 accepted, 1 accepted in part, 2 declined.")]
    [InlineData(20, "Both pieces of guidance go back to quotes.")]
    [InlineData(22, "1 of 8 sources that are included now gave nothing.")]
    [InlineData(24, "2 sources are kept out, of 11 that were screened, let in or kept out, own interviews among them.")]
    [InlineData(42, "More than one phase took in 1 of 9 sources that were ever taken in.")]
    public async Task It_says_of_what_it_is_a_number(int number, string says)
    {
        var page = await training.Page("questions");

        Assert.Equal(says, page.QuerySelector($".questions li[value='{number}'] p").Said());
    }

    [Fact]
    public async Task What_stands_beside_a_question_is_what_its_page_counts()
    {
        var page = await training.Page("questions");
        var links = (await training.Read("configurations/links"))["counts"]!;
        var held = await training.Read("disagreements");
        var advice = await training.Read("consultations/advice");

        Assert.Equal(
            $"{links["inferred"]} inferred, {links["explicit"]} stated, {links["unstated"]} not said.",
            Beside(10)
        );
        Assert.Equal($"{held["settled"]} settled, {held["open"]} open.", Beside(15));
        Assert.StartsWith($"{advice["changed"]} led to a change", Beside(19), StringComparison.Ordinal);
        Assert.EndsWith($"{advice["counts"]!["declined"]} declined.", Beside(19), StringComparison.Ordinal);

        string Beside(int number) => page.QuerySelector($".questions li[value='{number}'] p").Said();
    }
}
