using System.Text.Json.Nodes;
using Bunit;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Pages.Parts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A list that does not show all says so, and where the rest is.</summary>
public sealed class CutListsTests : BunitContext
{
    [Fact]
    public void What_has_no_room_stands_behind_a_link_or_in_the_data()
    {
        var linked = Render<MoreInData>(p =>
            p.Add(m => m.Count, 3)
                .Add(m => m.Address, "evidence?source=s")
                .Add(m => m.Where, "all of it")
                .AddCascadingValue(Nowhere)
        );
        var held = Render<MoreInData>(p => p.Add(m => m.Count, 3).AddCascadingValue(Nowhere));
        var none = Render<MoreInData>(p => p.Add(m => m.Count, 0).AddCascadingValue(Nowhere));

        Assert.Equal("And 3 more: all of it", linked.Find("p").TextContent);
        Assert.EndsWith("/evidence?source=s", linked.Find("a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("And 3 more, which are in the data of this page, linked at its foot.", held.Find("p").TextContent);
        Assert.Empty(held.FindAll("a"));
        Assert.Empty(none.FindAll("p"));
    }

    [Theory]
    [InlineData(40, "")]
    [InlineData(43, ", and 3 more")]
    public void A_row_of_words_says_how_many_it_leaves_out(int count, string says)
    {
        var words = new JsonArray([.. Enumerable.Range(0, count).Select(i => JsonValue.Create($"word {i}"))]);

        var shown = Shown(words).TextContent;

        Assert.EndsWith($"word 39{says}", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void A_list_of_things_says_how_many_it_leaves_out(int count, bool isCut)
    {
        var things = new JsonArray([
            .. Enumerable.Range(0, count).Select(i => new JsonObject { ["one"] = $"word {i}", ["two"] = $"other {i}" }),
        ]);

        var shown = Shown(things).TextContent;

        Assert.Equal(isCut, shown.Contains("And 1 more, which are in the data", StringComparison.Ordinal));
        Assert.Contains("word 39", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("word 40", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_of_too_many_says_that_it_offers_the_first()
    {
        var choices = Enumerable.Range(0, 300).Select(i => new FormChoice($"{i}", Ledger.Words.Of($"{i}")));
        var field = new FormField("one", "Which", FormFieldKind.Choice) { Choices = [.. choices] };

        var shown = Render<FieldInput>(p => p.Add(f => f.Field, field).AddCascadingValue(Nowhere));

        Assert.Equal("These are the first 300 by name.", shown.Find("#f-one-cut").TextContent);
    }

    private AngleSharp.Dom.IElement Shown(JsonNode value) =>
        Render<JsonShown>(p => p.Add(j => j.Value, new JsonObject { ["all"] = value }).AddCascadingValue(Nowhere))
            .Find("dd");

    private static Sheet Nowhere { get; } =
        new(
            new ReviewOnSheet(Guid.CreateVersion7(), "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 12, By: null, "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            "/reviews"
        );
}
