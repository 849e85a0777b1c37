using TheoryLedger.Server.Hosting;

namespace TheoryLedger.Server.Tests.Hosting;

public sealed class DemoQuoteTests
{
    [Theory]
    [InlineData("ative of it. In time, ", "In time, ")]
    [InlineData("ative of it. ", "")]
    [InlineData("ollaboration rests on ", "…rests on ")]
    [InlineData("ersion 1.5 of ", "…1.5 of ")]
    [InlineData("ollab", "…")]
    [InlineData("", "")]
    public void An_excerpt_begins_with_its_sentence_or_with_a_whole_word(string before, string lead) =>
        Assert.Equal(lead, DemoQuote.Lead(before));

    [Theory]
    [InlineData("trust", " grows. And then som", " grows.")]
    [InlineData("trust", " grows slowly bet", " grows slowly…")]
    [InlineData("trust", ".", ".")]
    [InlineData("Trust grows.", " And then som", "")]
    [InlineData("trust", "worthin", "…")]
    [InlineData("trust", "", "")]
    public void It_ends_with_its_sentence_or_with_a_whole_word(string quote, string after, string trail) =>
        Assert.Equal(trail, DemoQuote.Trail(quote, after));
}
