using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Ledger;

public sealed class VisibleTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("信")]
    [InlineData("😀")]
    [InlineData("…?!")]
    [InlineData("e\u0301")]
    [InlineData("\u200b.")]
    public void A_text_shows(string text) => Assert.True(Visible.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\u00a0\u3000")]
    [InlineData("\u200b\u200d\u2060\ufeff")]
    [InlineData("\u0301\ufe0f")]
    [InlineData("\u3164\u115f\u1160\uffa0")]
    [InlineData("\u2800")]
    [InlineData("\U000e0041")]
    [InlineData("\u202e")]
    public void Nobody_sees_that_there_is_anything(string text) => Assert.False(Visible.IsIn(text));
}
