using Bunit;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Parts;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>The small parts that every page is put together from.</summary>
public sealed class PartsTests : BunitContext
{
    [Fact]
    public void Words_are_kept_to_themselves_whatever_direction_they_turn_to()
    {
        var said = Render<Said>(p => p.Add(s => s.Words, Words.Of("\u202Eevil <b>bold</b>")));

        Assert.Equal("\u202Eevil <b>bold</b>", said.Find("bdi").TextContent);
        Assert.Empty(said.FindAll("b"));
    }

    [Theory]
    [InlineData("consent", "does not agree to your reading it")]
    [InlineData("erased", "has withdrawn")]
    public void Words_that_are_withheld_say_why(string why, string says) =>
        Assert.Contains(
            says,
            Render<Said>(p => p.Add(s => s.Words, Words.Committed(why))).Find(".withheld").TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Words_that_were_never_published_are_not_shown_as_a_quote() =>
        Assert.Equal(
            "the publication does not say",
            Render<Said>(p => p.Add(s => s.Words, Words.NotPublished)).Find(".withheld").TextContent
        );

    [Fact]
    public void A_difference_says_what_came_and_what_went_without_colour()
    {
        var difference = Render<Difference>(p =>
            p.Add(d => d.From, "Trust grows slowly").Add(d => d.To, "Trust grows fast")
        );

        Assert.Equal("removed: slowly", difference.Find("del").TextContent);
        Assert.Equal("added: fast", difference.Find("ins").TextContent);
    }

    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("2023-10", "Oct 2023")]
    [InlineData("2023-10-09", "9 Oct 2023")]
    [InlineData("2023-10-09T09:15:30Z", "9 Oct 2023, 09:15 UTC")]
    [InlineData("2020-01/2021-05", "Jan 2020 – May 2021")]
    [InlineData("../2021-05", "no later than May 2021")]
    [InlineData("2020-01/..", "since Jan 2020")]
    [InlineData("unknown", "date not known")]
    public void Times_are_told_no_more_precisely_than_they_are_known(string time, string says) =>
        Assert.Equal(says, Render<When>(p => p.Add(w => w.Time, EffectiveTime.Parse(time))).Find("time").TextContent);

    [Theory]
    [InlineData("theory-revised.v1", "theory revised")]
    [InlineData("coding-dispute-resolved.v1", "coding dispute resolved")]
    public void What_happened_is_told_in_words(string type, string says) => Assert.Equal(says, Plain.Happened(type));
}
