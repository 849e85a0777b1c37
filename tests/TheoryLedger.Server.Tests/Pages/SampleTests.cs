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

    [Fact]
    public void A_worksheet_is_one_finding_on_everything_that_was_drawn()
    {
        var finding = Worksheet.ToFinding([
            new("seed", "audit"),
            new("of", "523"),
            new("phase", "p"),
            new("thing-201", "a"),
            new("verdict-201", "agree"),
            new("thing-150", "b"),
            new("verdict-150", "disagree"),
            new("note-150", "The quote says otherwise."),
            new("thing-13", "a"),
        ]);

        Assert.Equal(
            [
                new("kind", "finding"),
                new("phase", "p"),
                new(
                    "text",
                    "Random sample of 3 decisions, drawn by the seed “audit” from events 1 to 523."
                        + "\nEvent 201: agree.\nEvent 150: disagree. The quote says otherwise.\nEvent 13: not judged."
                ),
                new("on/0/id", "a"),
                new("on/1/id", "b"),
            ],
            finding
        );
    }
}
