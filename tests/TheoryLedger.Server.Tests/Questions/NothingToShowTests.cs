using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Questions;

/// <summary>Small reviews that have something of the kind a question asks about, and yet no answer to it.</summary>
public sealed class NothingToShowTests(ServerFixture server)
{
    [Fact]
    public async Task A_context_alone_is_no_mechanism_that_appeared_somewhere()
    {
        var scene = await Scene.Set(server);
        await scene.Do("constructs", Constructs.Constructing.Named("Rain", "context"));

        Assert.Equal(("not-recorded", 0, 0), await State(scene, 3));
        Assert.Equal(("not-recorded", 0, 0), await State(scene, 36));
    }

    [Fact]
    public async Task A_conflict_of_reviewers_that_nobody_has_settled_is_a_disagreement()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var source = await scene.Do(
            "sources",
            new
            {
                kind = "paper",
                title = "On trust",
                foundBy = "database",
            }
        );
        var path = $"sources/{source.Id}/screenings";
        await scene.Do(
            path,
            new
            {
                stage = "title-abstract",
                verdict = "include",
                reason = "It fits.",
            },
            version: 1
        );
        await scene.Do(
            path,
            new
            {
                stage = "title-abstract",
                verdict = "exclude",
                reason = "Off topic.",
                decidedBy = new[] { ben },
            },
            version: 2
        );

        Assert.Equal(("answered", 1, 1), await State(scene, 15));
    }

    [Fact]
    public async Task After_the_last_fact_nobody_changed_anything()
    {
        var scene = await Scene.Set(server);
        await scene.Do("milestones", new { name = "Submitted", kind = "submission" });
        Assert.Equal(("none", 0, 1), await State(scene, 16));

        await scene.Do("memos", new { kind = "method", text = "Afterwards." });
        Assert.Equal(("answered", 1, 1), await State(scene, 16));
    }

    [Fact]
    public async Task Guidance_that_rests_on_nothing_goes_back_to_no_quote()
    {
        var scene = await Scene.Set(server);
        await scene.Excerpt("Partners who trust each other tell early.");
        var statement = new
        {
            text = "Trust each other.",
            restsOn = Array.Empty<object>(),
            basis = "conjecture",
        };
        await scene.Do(
            "guidance",
            new
            {
                title = "Do",
                statements = new[] { statement },
                why = Scene.Why,
            }
        );

        Assert.Equal(("none", 0, 1), await State(scene, 20));
        Assert.Equal(("none", 0, 1), await State(scene, 21));
    }

    private static async Task<(string, int, int)> State(Scene scene, int number)
    {
        var question = (await scene.Read("questions"))["items"]!
            .AsArray()
            .Single(q => q!["number"]!.GetValue<int>() == number)!;
        return (question.Text("state"), question.Number("found"), question.Number("examined"));
    }
}
