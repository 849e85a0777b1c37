using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Where the links of a page lead.</summary>
public sealed class SheetTests
{
    private static readonly Guid Review = Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff");

    [Theory]
    [InlineData("", "against", "?stance=against")]
    [InlineData("?source=7", "against", "?source=7&stance=against")]
    [InlineData("?source=7&stance=for", "against", "?source=7&stance=against")]
    [InlineData("?source=7&stance=for", null, "?source=7")]
    [InlineData("?on=a%20%26%20b", "for", "?on=a%20%26%20b&stance=for")]
    public void What_a_list_is_narrowed_by_stays_when_it_is_narrowed_further(
        string query,
        string? value,
        string then
    ) => Assert.Equal($"/reviews/{Review}/evidence{then}", Page(query).With("stance", value));

    [Fact]
    public void It_stays_at_the_moment_that_is_looked_at() =>
        Assert.Equal(
            $"/reviews/{Review}/evidence?source=7&stance=for&position=9",
            Page("?source=7", "position=9").With("stance", "for")
        );

    [Fact]
    public void Programs_read_the_list_as_it_is_narrowed() =>
        Assert.Equal("evidence?source=7&stance=for", Page("?source=7&stance=for").Listed("evidence"));

    private static Sheet Page(string query, string moment = "") =>
        new(
            new ReviewOnSheet(Review, "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 12, By: null, moment, Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            $"/reviews/{Review}/evidence{query}"
        );
}
