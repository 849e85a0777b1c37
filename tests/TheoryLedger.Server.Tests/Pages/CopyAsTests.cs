using Bunit;
using Microsoft.AspNetCore.Components;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Parts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What is copied from a page leads to the same, at the moment that it shows.</summary>
public sealed class CopyAsTests : BunitContext
{
    private static readonly Guid Review = Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff");

    [Fact]
    public void A_citation_names_the_event_at_which_it_holds() =>
        Assert.Equal(
            $"Peer support. Mechanisms. TheoryLedger, as it stood at event 7. https://ledger.example/reviews/{Review}/mechanisms?position=7",
            Copied("", "Peer support").Last().TextContent
        );

    [Fact]
    public void A_citation_of_the_past_names_the_moment_that_was_asked_for() =>
        Assert.EndsWith(
            $"/reviews/{Review}/mechanisms?decidedAsOf=2023",
            Copied("decidedAsOf=2023", "Peer support").Last().TextContent,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("$(id)")]
    [InlineData("`id`")]
    [InlineData("\"; id; \"")]
    [InlineData("\\x")]
    [InlineData("'!#|<>&&\n")]
    public void Whatever_an_address_says_nothing_of_it_is_a_command(string said) =>
        Assert.All(
            Copied(said, "Peer support").SkipLast(1),
            pre => Assert.Matches("\"https://[A-Za-z0-9._~:/?&=%+,;@-]*\"", pre.TextContent)
        );

    [Fact]
    public void Commands_ask_for_the_data_behind_the_page() =>
        Assert.All(
            Copied("decidedAsOf=2023", "Peer support").SkipLast(1),
            pre =>
                Assert.Contains(
                    $"\"https://ledger.example/v1/reviews/{Review}/mechanisms/table?decidedAsOf=2023\"",
                    pre.TextContent,
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void A_title_that_is_markup_is_copied_as_the_title_it_is() =>
        Assert.StartsWith("<script>. ", Copied("", "<script>").Last().TextContent, StringComparison.Ordinal);

    private IEnumerable<AngleSharp.Dom.IElement> Copied(string query, string title)
    {
        var sheet = new Sheet(
            new ReviewOnSheet(Review, title, IsReconstruction: false, null),
            new Seen(TimeOrder.Recorded, 7, 9, null, query, []),
            new Reader([], null),
            new Dictionary<Guid, TheoryLedger.Server.Lineage.Portrait>(),
            $"/reviews/{Review}/mechanisms"
        )
        {
            Origin = "https://ledger.example",
        };
        return Render<CascadingValue<Sheet>>(p =>
                p.Add(c => c.Value, sheet)
                    .AddChildContent<CopyAs>(c =>
                        c.Add(x => x.Data, "mechanisms/table").Add(x => x.Title, "Mechanisms")
                    )
            )
            .FindAll("pre");
    }
}
