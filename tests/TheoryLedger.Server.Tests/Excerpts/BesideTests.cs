using TheoryLedger.Ledger;
using TheoryLedger.Server.Excerpts;

namespace TheoryLedger.Server.Tests.Excerpts;

/// <summary>What stands beside a quotation is shown in whole words.</summary>
public sealed class BesideTests
{
    // As much as is kept of what stands before and after.
    private const string Before = "inutes before they touch anything, and that is how it goes with those who came. ";
    private const string After = " and then nobody says a word until the host comes back to the table and asks tha";

    [Fact]
    public void It_begins_and_ends_with_whole_words()
    {
        Assert.Equal((80, 80), (Before.Length, After.Length));
        Assert.Equal(
            "…before they touch anything, and that is how it goes with those who came. ",
            Beside.Before(Words.Of(Before))
        );
        Assert.Equal(
            " and then nobody says a word until the host comes back to the table and asks…",
            Beside.After(Words.Of(After))
        );
    }

    [Theory]
    [InlineData(". Interviewer: ", "…Interviewer: ")]
    [InlineData(". ", "")]
    [InlineData("The first words ", "…The first words ")]
    [InlineData("", "")]
    public void No_sign_that_ends_what_stood_before_begins_it(string before, string shown) =>
        Assert.Equal(shown, Beside.Before(Words.Of(before)));

    [Theory]
    [InlineData(" they left.", " they left. …")]
    [InlineData(", they left, ", ", they left…")]
    [InlineData("", "")]
    public void What_goes_on_behind_a_sentence_is_apart_from_its_full_stop(string after, string shown) =>
        Assert.Equal(shown, Beside.After(Words.Of(after)));

    [Fact]
    public void What_is_withheld_says_nothing() =>
        Assert.Equal("", Beside.Before(Words.Committed("consent")) + Beside.After(null));
}
