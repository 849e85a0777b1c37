using AngleSharp.Html.Parser;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What cannot be decided of a thing as it stands is no form, but a sentence that says why.</summary>
public sealed class WhyNotTests(ServerFixture server)
{
    [Fact]
    public async Task A_source_that_nobody_disagrees_on_and_nobody_appraised_is_neither_settled_nor_appraised_anew()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Do(
            "sources",
            new
            {
                kind = "paper",
                title = "Trust in partnerships",
                foundBy = "database",
            }
        );

        Assert.Equal(
            "Those who screened this source do not disagree, so there is nothing to settle.",
            await Said(scene, "resolve-screening", paper.Id)
        );
        Assert.Equal(
            "Nobody has appraised this source yet, so there is no appraisal to revise.",
            await Said(scene, "revise-source-appraisal", paper.Id)
        );
        var screened = await scene.Do($"sources/{paper.Id}/exclusion", new { reason = "Not about it." }, paper.Version);
        Assert.Equal(
            "It is excluded, so this cannot be decided of it as it stands.",
            await Said(scene, "include-source", screened.Id)
        );
    }

    [Fact]
    public async Task Where_reviewers_disagree_a_source_is_settled()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Do(
            "sources",
            new
            {
                kind = "paper",
                title = "Trust in partnerships",
                foundBy = "database",
            }
        );
        var ben = await scene.Contributor("Ben");
        var one = await scene.Do(
            $"sources/{paper.Id}/screenings",
            new
            {
                stage = "title-abstract",
                verdict = "include",
                reason = "It is.",
            },
            paper.Version
        );
        await scene.Do(
            $"sources/{paper.Id}/screenings",
            new
            {
                stage = "title-abstract",
                verdict = "exclude",
                reason = "It is not.",
                reviewer = ben,
            },
            one.Version
        );

        Assert.StartsWith("Sign in", await Said(scene, "resolve-screening", paper.Id), StringComparison.Ordinal);
    }

    // With a key nothing can be sent from a page, which it says where nothing else is to be said.
    private static async Task<string> Said(Scene scene, string decision, Guid on)
    {
        var answer = (await scene.Owner.Get($"/reviews/{scene.Review}/work/{decision}?on={on}")).Expect(200);
        var page = await new HtmlParser().ParseDocumentAsync(answer.Text, TestContext.Current.CancellationToken);
        Assert.Empty(page.QuerySelectorAll("main form"));
        return page.QuerySelectorAll("main p")[^1].Said();
    }
}
