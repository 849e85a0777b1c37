using Bunit;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>The number of a note stands right behind what it is about, and leads there and back.</summary>
public sealed class MarkedTextTests : BunitContext
{
    [Fact]
    public void A_number_stands_behind_its_mark_and_before_what_follows()
    {
        var shown = Shown("Trust grows slowly here.", (0, 5), (12, 18));

        Assert.Equal("Trust1 grows slowly2 here.", shown.Find(".segment").TextContent.Trim());
        Assert.Equal(["Trust", "slowly"], shown.FindAll("mark").Select(m => m.TextContent));
        Assert.All(shown.FindAll("sup"), sup => Assert.Equal("MARK", sup.PreviousElementSibling!.TagName));
    }

    [Fact]
    public void Where_one_mark_ends_within_another_its_number_stands_there()
    {
        var shown = Shown("Trust grows slowly here.", (0, 18), (6, 11));

        Assert.Equal("Trust grows2 slowly1 here.", shown.Find(".segment").TextContent.Trim());
    }

    [Fact]
    public void Where_two_marks_end_together_both_numbers_stand_there_in_order()
    {
        var shown = Shown("Trust grows slowly here.", (0, 18), (12, 18));

        Assert.Equal("Trust grows slowly12 here.", shown.Find(".segment").TextContent.Trim());
    }

    [Fact]
    public void A_number_leads_to_its_note_and_the_note_back_to_it()
    {
        var shown = Shown("Trust grows slowly here.", (0, 5), (12, 18));

        foreach (var number in (int[])[1, 2])
        {
            var sup = shown.Find($"#mark-{number}");
            var note = shown.Find(sup.GetAttribute("href")!);
            Assert.Equal($"{number}", note.GetAttribute("value"));
            Assert.Contains($"Excerpt {number}", note.TextContent, StringComparison.Ordinal);
            Assert.Equal($"#mark-{number}", note.QuerySelector(".back")!.GetAttribute("href"));
        }
    }

    private IRenderedComponent<MarkedText> Shown(string words, params (int From, int To)[] marks)
    {
        var taken = new Taken(Phase: null, EffectiveTime.Unknown, [], 1);
        var text = new TextEntry(Id(1), 1, new(Id(2)), TextKind.Verbatim, "en", words.Length, null, [], 0, taken, 1);
        var stretch = new TextStretch(
            text,
            0,
            words.Length,
            [new(0, words.Length, null, Words.Of(words))],
            [.. marks.Select((m, i) => new MarkedSpan(Id(10 + i), m.From, m.To, null, [], []))]
        );
        return Render<MarkedText>(p =>
            p.Add(m => m.Stretch, stretch).Add(m => m.Source, Id(2)).AddCascadingValue(Nowhere)
        );
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static Sheet Nowhere { get; } =
        new(
            new ReviewOnSheet(Guid.CreateVersion7(), "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 12, By: null, "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            "/reviews"
        );
}
