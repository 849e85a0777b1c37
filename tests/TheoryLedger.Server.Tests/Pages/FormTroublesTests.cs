using Bunit;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What a form is refused for is said in a reader's words, at the field that it is about, and at the top of the page with a link to it.</summary>
public sealed class FormTroublesTests : BunitContext
{
    [Fact]
    public void A_refinement_that_answers_to_nothing_is_led_to_the_list_of_what_it_may_answer_to()
    {
        var (top, list) = Shown(ConfigurationRefusals.Unprompted, SetOff("Excerpts"));

        var link = top.Find("li a");
        Assert.Equal("What set it off", link.TextContent);
        Assert.Equal(link.GetAttribute("href"), $"#{list.Find("fieldset").Id}");
        Assert.StartsWith(
            "Tick below what this refinement answers to",
            list.Find(".wrong").TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("triggeredBy'", top.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("configuration-missing-present", "form/missing", "Without")]
    [InlineData("finding-change-not-later", "changes", "Changed by it")]
    public void A_field_that_a_refusal_names_is_where_it_is_said(string code, string name, string label)
    {
        var refusal = new Refusal(code, $"Something is wrong with '{name.Split('/')[^1]}'; leave it out.");
        var (top, field) = Shown(refusal, new FormPart([new FormField(name, label, FormFieldKind.Line)]));

        Assert.Equal(label, top.Find("li a").TextContent);
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.DoesNotMatch("'[a-zA-Z]+'", top.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void No_refusal_shows_the_names_of_programs_on_a_page()
    {
        foreach (var refusal in (Refusal[])[ConfigurationRefusals.OriginMismatch, StatementRefusals.BasisMismatch])
        {
            var (top, _) = Shown(refusal, SetOff("Excerpts"));

            Assert.DoesNotMatch("'[a-zA-Z]+'", top.Find("[role=alert]").TextContent);
        }
    }

    [Fact]
    public void What_may_be_ticked_stands_with_its_like_and_beside_the_source_that_it_is_from()
    {
        var list = Render<FormPartShown>(p =>
            p.Add(f => f.Part, SetOff("Excerpts", "Codings")).AddCascadingValue(Sheet(returned: null))
        );

        Assert.Equal(["Excerpts", "Codings"], list.FindAll(".alike > legend").Select(l => l.TextContent));
        Assert.Equal("Interview 3", list.Find(".alike .whence bdi").TextContent);
        Assert.Contains("Tick what this answers to", list.Markup, StringComparison.Ordinal);
    }

    private (IRenderedComponent<FormTroubles> Top, IRenderedComponent<FormPartShown> Part) Shown(
        Refusal refusal,
        FormPart part
    )
    {
        var sent = new SentForm("/reviews/r/forms/x", []);
        var sheet = Sheet(Returned.Of(sent, Problems.Refused(refusal)));
        return (
            Render<FormTroubles>(p => p.Add(t => t.Parts, [part]).AddCascadingValue(sheet)),
            Render<FormPartShown>(p => p.Add(f => f.Part, part).AddCascadingValue(sheet))
        );
    }

    private static FormPart SetOff(params string[] kinds) =>
        new([
            .. kinds.Select(
                (kind, at) =>
                    new FormField($"why/triggeredBy/{at}/id", "something", FormFieldKind.Check)
                    {
                        Choices =
                        [
                            new($"{at}", Words.Of($"Thing {at}")) { Among = kind, Source = Words.Of("Interview 3") },
                        ],
                    }
            ),
        ])
        {
            Legend = "What set it off",
            Help = "Tick what this answers to.",
            IsNeeded = true,
        };

    private static Sheet Sheet(Returned? returned) =>
        new(
            new ReviewOnSheet(Guid.Empty, "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 0, 0, By: null, Query: "", Landmarks: []),
            new Reader([], FormToken: null),
            new Dictionary<Guid, Portrait>(),
            "/reviews/r/work/x"
        )
        {
            Returned = returned,
        };
}
