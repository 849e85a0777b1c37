using TheoryLedger.Server.Sampling;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A sample is drawn as the page says that it is, and recorded as somebody went through it.</summary>
public sealed class SampleTests
{
    // Worked out apart from this, with another program's SHA-256.
    [Theory]
    [InlineData("audit", 523, 5, new long[] { 201, 150, 13, 436, 510 })]
    [InlineData("42", 10, 10, new long[] { 9, 1, 3, 10, 5, 4, 8, 6, 7, 2 })]
    [InlineData("42", 3, 5, new long[] { 2, 3, 1 })]
    [InlineData("42", 0, 5, new long[0])]
    public void Whoever_knows_the_seed_draws_the_same(string seed, long last, int most, long[] drawn) =>
        Assert.Equal(drawn, Draw.Positions(seed, last, most));
}
