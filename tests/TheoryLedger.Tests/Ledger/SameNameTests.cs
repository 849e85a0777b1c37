using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Ledger;

public sealed class SameNameTests
{
    [Theory]
    [InlineData("Scoping", " scoping ")]
    [InlineData("Stra\u00dfe", "STRASSE")]
    [InlineData("STRA\u1e9eE", "strasse")]
    [InlineData("Scop\u00ading", "Scoping")]
    [InlineData("Scoping\u200b", "Scoping")]
    [InlineData("Initial  theory", "Initial\u00a0theory")]
    public void Names_that_read_the_same_are_the_same(string one, string other) =>
        Assert.Equal(NamedId.Of(Story.Target, "Phase", one), NamedId.Of(Story.Target, "Phase", other));

    [Fact]
    public void Names_that_read_differently_differ() =>
        Assert.NotEqual(SameName.Fold("Testing"), SameName.Fold("Tasting"));
}
