using Bunit;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What one field of a form offers, and what it keeps of what was chosen.</summary>
public sealed class FieldInputTests : BunitContext
{
    [Fact]
    public void A_choice_that_is_not_offered_any_more_is_still_what_was_chosen()
    {
        var field = Rendered(Choice("rests/id,rests/version", 2), ("rests/id", Id(0)), ("rests/version", "3"));

        var chosen = field.Find("option[selected]");
        Assert.Equal($"{Id(0)},3", chosen.GetAttribute("value"));
        Assert.Contains("Thing 0, version 3", chosen.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_not_everything_is_offered_anything_can_be_named_by_its_page()
    {
        var field = Rendered(Choice("codeId", 300), ("codeId", "/reviews/r/codes/" + Id(999)));

        Assert.Equal("/reviews/r/codes/" + Id(999), field.Find("input[name=codeId]").GetAttribute("value"));
        Assert.Empty(field.FindAll("option[selected]"));
        Assert.False(field.Find("select").HasAttribute("required"));
    }

    [Fact]
    public void Where_everything_is_offered_one_of_it_is_chosen()
    {
        var field = Rendered(Choice("codeId", 3));

        Assert.Empty(field.FindAll("input"));
        Assert.True(field.Find("select").HasAttribute("required"));
    }

    [Theory]
    [InlineData(9, "parts/99/title")]
    [InlineData(5, "parts/4/title", "parts/0/title")]
    [InlineData(0, "part/3/title")]
    public void A_page_has_no_more_rows_than_were_sent_and_a_few_between_them(int rows, params string[] names) =>
        Assert.Equal(rows, Returned([.. names.Select(name => (name, "x"))]).RowsOf("parts"));

    [Theory]
    [InlineData(FormFieldKind.Line)]
    [InlineData(FormFieldKind.Prose)]
    public void What_cannot_be_shown_is_not_dropped_unawares(FormFieldKind kind)
    {
        var field = Rendered(new("case", "The case", kind) { Value = Words.Committed(new string('0', 64)) });

        Assert.Contains("Left empty, it is left out", field.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Left empty",
            Rendered(new("case", "The case", kind) { Value = Words.Of("A case") }).Markup,
            StringComparison.Ordinal
        );
    }

    private IRenderedComponent<FieldInput> Rendered(FormField field, params (string Name, string Value)[] sent)
    {
        var returned = sent.Length == 0 ? null : Returned(sent);
        var sheet = new Sheet(
            new ReviewOnSheet(Guid.Empty, "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 0, 0, By: null, Query: "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            "/reviews/r/work/x"
        )
        {
            Returned = returned,
        };
        return Render<FieldInput>(p => p.Add(f => f.Field, field).AddCascadingValue(sheet));
    }

    private static Returned Returned((string Name, string Value)[] sent) =>
        new(409, "It cannot be.", [], [.. sent.Select(s => new SentField(s.Name, s.Value))], More: null, BasedOn: null);

    private static FormField Choice(string name, int choices) =>
        new(name, "Which", FormFieldKind.Choice)
        {
            IsNeeded = true,
            Choices =
            [
                .. Enumerable
                    .Range(0, choices)
                    .Select(at => new FormChoice(
                        name.Contains(',', StringComparison.Ordinal) ? $"{Id(at)},4" : Id(at),
                        Words.Of($"Thing {at}")
                    )),
            ],
        };

    private static string Id(int at) => $"00000000-0000-7000-8000-{at:D12}";
}
