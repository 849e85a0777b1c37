using Bunit;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What cannot be decided is not offered, and its page says in a sentence why.</summary>
public sealed class OfferedTests : BunitContext
{
    private static readonly Guid Thing = Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff");

    [Theory]
    [InlineData("codings", "standing", "dispute", "work/resolve-dispute", "work/discuss-dispute")]
    [InlineData("sources", "registered", "conflict", "work/resolve-screening")]
    [InlineData("sources", "registered", "appraisal", "work/revise-source-appraisal")]
    [InlineData("evidence", "standing", "contradiction", "work/answer-contradiction")]
    public void What_is_about_something_is_offered_where_that_is_there(
        string concept,
        string state,
        string mark,
        params string[] forms
    )
    {
        var (without, with) = (Offered(concept, state), Offered(concept, state, has: [mark]));

        Assert.NotEmpty(without);
        Assert.Equal(forms.Order(), with.Except(without).Order());
        Assert.Empty(without.Except(with));
    }

    [Theory]
    [InlineData("auditor", false, "agent/2", false)]
    [InlineData("auditor", false, "agent/1", true)]
    [InlineData("reviewer", true, "agent/2", true)]
    public void A_finding_is_settled_by_whoever_raised_it_or_by_the_team(
        string role,
        bool works,
        string by,
        bool may
    ) => Assert.Equal(may, Offered("findings", "open", role, works, raiser: by).Contains("work/close-finding"));

    private List<string> Offered(
        string concept,
        string state,
        string role = "owner",
        bool works = true,
        string[]? has = null,
        string? raiser = null
    )
    {
        var sheet = new Sheet(
            new ReviewOnSheet(Guid.Empty, "A review", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 9, 9, By: null, Query: "", Landmarks: []),
            new Reader([role], "token") { Agent = "agent/1", DoesTheWork = works },
            new Dictionary<Guid, Portrait>
            {
                [Thing] = new(concept, Words.Of("It"), null, state, null) { Has = has ?? [], Raiser = raiser },
            },
            "/reviews/r/x"
        );
        var offers = Render<Offers>(p => p.Add(o => o.Concept, concept).Add(o => o.Id, Thing).AddCascadingValue(sheet));
        return
        [
            .. offers
                .FindAll("a")
                .Select(a => a.GetAttribute("href")!.Split("00000000/")[^1].Split("000000000000/")[^1].Split('?')[0]),
        ];
    }
}
