using TheoryLedger.Server.Texts;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Excerpts are marked where they lie: counted in code points, and allowed to overlap.</summary>
public sealed class HighlightingTests
{
    [Fact]
    public void What_is_marked_is_cut_out_of_what_is_not()
    {
        var runs = Highlighting.Divide("One two three", 0, [new(1, 4, 7)]);

        Assert.Equal(["One ", "two", " three"], runs.Select(r => r.Text));
        Assert.Equal([false, true, false], runs.Select(r => r.IsMarked));
        Assert.Equal([1], runs[1].Ends);
    }

    [Fact]
    public void A_letter_beyond_the_first_plane_counts_as_one()
    {
        var runs = Highlighting.Divide("😀 I fell", 0, [new(1, 2, 3)]);

        Assert.Equal(["😀 ", "I", " fell"], runs.Select(r => r.Text));
    }

    [Fact]
    public void Overlapping_marks_end_where_each_of_them_ends()
    {
        var runs = Highlighting.Divide("abcdef", 0, [new(1, 0, 4), new(2, 2, 6)]);

        Assert.Equal(["ab", "cd", "ef"], runs.Select(r => r.Text));
        Assert.All(runs, run => Assert.True(run.IsMarked));
        Assert.Equal(
            [
                [],
                [1],
                [2],
            ],
            runs.Select(r => r.Ends.ToArray())
        );
    }

    [Fact]
    public void A_mark_that_began_in_an_earlier_turn_goes_on_in_this_one()
    {
        var runs = Highlighting.Divide("second turn", 100, [new(7, 90, 106)]);

        Assert.Equal(["second", " turn"], runs.Select(r => r.Text));
        Assert.Equal([7], runs[0].Ends);
    }

    [Theory]
    [InlineData(0, 3, "a😀b")]
    [InlineData(1, 2, "😀")]
    [InlineData(-5, 99, "a😀bc")]
    public void A_slice_is_counted_in_code_points(int from, int to, string expected) =>
        Assert.Equal(expected, Highlighting.Slice("a😀bc", from, to));
}
