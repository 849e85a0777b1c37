using CsCheck;
using TheoryLedger.Texts;

namespace TheoryLedger.Tests.Texts;

public sealed class SegmentationTests
{
    private static readonly Gen<(string Text, int Longest)> Cuts = Gen.Select(AnyText.Proper, Gen.Int[1, 20]);

    [Fact]
    public void The_parts_together_are_the_text() =>
        Cuts.Sample(c => string.Concat(Segmentation.Cut(c.Text, c.Longest)) == c.Text);

    [Fact]
    public void The_lengths_of_the_parts_add_up() =>
        Cuts.Sample(c => Segmentation.Cut(c.Text, c.Longest).Sum(p => CodePoints.Count(p)) == CodePoints.Count(c.Text));

    [Fact]
    public void No_part_is_empty_or_too_long() =>
        Cuts.Sample(c =>
            Segmentation.Cut(c.Text, c.Longest).All(p => CodePoints.Count(p) is > 0 and var n && n <= c.Longest)
        );

    [Fact]
    public void No_part_but_the_last_is_a_scrap() =>
        Cuts.Sample(c =>
            Segmentation.Cut(c.Text, c.Longest).SkipLast(1).All(p => CodePoints.Count(p) >= c.Longest / 4)
        );

    [Fact]
    public void A_text_is_cut_after_a_line_break_rather_than_a_space() =>
        Assert.Equal(["one two\n", "three ", "four five"], Segmentation.Cut("one two\nthree four five", 10));

    [Fact]
    public void A_text_without_breaks_is_cut_anyway() => Assert.Equal(["aaaa", "aa"], Segmentation.Cut("aaaaaa", 4));

    [Fact]
    public void A_text_of_an_ordinary_length_is_one_part() =>
        Assert.Equal(["One line.\nAnother."], Segmentation.Cut("One line.\nAnother."));

    [Fact]
    public void Nothing_has_no_parts() => Assert.Empty(Segmentation.Cut(""));
}
