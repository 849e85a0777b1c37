using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Tests.Recording;

public sealed class QuotedRunsTests
{
    private const string Said = "We never tell them anything before the board meets";

    [Theory]
    [InlineData("They say: we never tell them anything before the board meets.")]
    [InlineData("WE NEVER TELL THEM, ANYTHING, BEFORE THE BOARD MEETS")]
    [InlineData("We ne\u00ADver tell th\u200Bem any\u2060thing be\uFEFFfore the board meets")]
    [InlineData("Ｗｅ ｎｅｖｅｒ tell them anything before the board meets")]
    [InlineData("We néver tell them anything befo\u0301re the board meets")]
    public void A_quotation_is_recognised_however_it_is_dressed(string wording)
    {
        var runs = new QuotedRuns();
        runs.LearnQuote(Said, isSomebodys: true);
        Assert.True(runs.Contain(wording));
        Assert.True(runs.ContainSomebodys(wording));
    }

    [Fact]
    public void Where_a_script_sets_no_spaces_runs_of_characters_are_compared()
    {
        var runs = new QuotedRuns();
        runs.LearnQuote("我们在董事会开会之前从来不告诉他们任何事情", isSomebodys: true);
        Assert.True(runs.Contain("他说董事会开会之前从来不告诉他们"));
        Assert.False(runs.Contain("董事会每年开会两次"));
    }

    [Fact]
    public void What_was_printed_is_no_secret_and_yet_no_wording_of_theory()
    {
        var runs = new QuotedRuns();
        runs.LearnQuote(Said, isSomebodys: false);
        Assert.True(runs.Contain(Said));
        Assert.False(runs.ContainSomebodys(Said));
    }

    [Fact]
    public void A_turn_is_recognised_by_eight_words_and_no_fewer()
    {
        var runs = new QuotedRuns();
        runs.LearnTurn(Said);
        Assert.True(runs.ContainSomebodys("never tell them anything before the board meets"));
        Assert.False(runs.ContainSomebodys("We never tell them anything"));
    }
}
