using System.Text.Json.Nodes;
using Bunit;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Parts;
using TheoryLedger.Server.Reading;

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
    [InlineData("consent", "withheld")]
    [InlineData("missing", "missing: the server no longer finds these words")]
    [InlineData("erased", "erased on request")]
    [InlineData(
        "erased 2024-03-01T09:15:30Z recorded-by-mistake",
        "erased on request, 1 Mar 2024, 09:15 UTC: recorded by mistake"
    )]
    public void Words_that_are_withheld_say_why(string why, string says) =>
        Assert.Contains(
            says,
            Render<Said>(p => p.Add(s => s.Words, Words.Committed(why))).Find(".withheld").TextContent,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"text": "/v1/ is where programs read"}""", "/v1/ is where programs read", 0)]
    [InlineData("""{"next": "/v1/reviews/6f9619ff-8b86-d011-b42d-00cf4fc964ff/codes"}""", "Further on", 1)]
    [InlineData("""{"type": "code-retired.v1"}""", "code retired", 0)]
    [InlineData("""{"isStale": true}""", "Stale", 0)]
    [InlineData("""{"holdsFor": 2}""", "Holds for the excerpt’s version", 0)]
    public void An_answer_for_programs_is_told_in_plain_words(string answer, string says, int links)
    {
        var shown = Render<JsonShown>(p => p.Add(j => j.Value, JsonNode.Parse(answer)).AddCascadingValue(Nowhere));

        Assert.Contains(says, shown.Markup, StringComparison.Ordinal);
        Assert.Equal(links, shown.FindAll("a").Count);
    }

    [Fact]
    public void A_file_that_is_handed_on_links_only_to_what_it_holds()
    {
        var (inside, outside) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var alone = Nowhere with
        {
            Names = new Dictionary<Guid, Portrait> { [inside] = Named("Inside"), [outside] = Named("Outside") },
            Within = [inside],
        };

        var held = Render<TheoryLedger.Server.Pages.Parts.Thing>(p =>
            p.Add(t => t.Id, inside).AddCascadingValue(alone)
        );
        var other = Render<TheoryLedger.Server.Pages.Parts.Thing>(p =>
            p.Add(t => t.Id, outside).AddCascadingValue(alone)
        );

        Assert.Equal($"#t-{inside}", held.Find("a").GetAttribute("href"));
        Assert.Empty(other.FindAll("a"));
        Assert.Contains("Outside", other.Markup, StringComparison.Ordinal);
    }

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

    private static Portrait Named(string name) => new("constructs", Words.Of(name), 1, "open", At: null);

    private static Sheet Nowhere { get; } =
        new(
            new ReviewOnSheet(Guid.CreateVersion7(), "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 12, By: null, "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            "/reviews"
        );
}
