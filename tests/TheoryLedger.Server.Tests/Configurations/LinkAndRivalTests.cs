using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Configurations;

/// <summary>Which links are inferred, and which rival explanations were weighed.</summary>
[Collection<BothReviews>]
public sealed class LinkAndRivalTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Of_the_training_review_nine_links_are_inferred()
    {
        var told = await training.Read("configurations/links?explicitness=inferred");

        // Open wall 2, aprons 1, failing in company 1, the line 2, grinning home 1, tools on the bench 2.
        Assert.Equal("""{"explicit":7,"inferred":9,"unstated":2}""", told["counts"]!.ToJsonString());
        Assert.Equal(9, told["items"]!.AsArray().Count);
        Assert.Equal(0, told.Number("more"));
    }

    [Fact]
    public async Task Of_one_configuration_they_are_told_with_what_they_link()
    {
        var inferred = await training.Items(
            $"configurations/links?explicitness=inferred&configuration={training["cf1"]}"
        );

        Assert.Equal(
            [
                ("Tools can be had by all, on the wall or on loan", "Others see what is needed"),
                ("There is time", "Strangers offer advice"),
            ],
            inferred.Select(l => (l.Text("from/wording"), l.Text("to/wording")))
        );
    }

    [Fact]
    public async Task Of_the_worked_example_nothing_of_the_kind_was_published()
    {
        var told = await example.Read("configurations/links");

        Assert.Equal(["not-published"], told["counts"]!.AsObject().Select(c => c.Key));
        Assert.Empty(await example.Items("configurations/links?explicitness=inferred"));
    }

    [Fact]
    public async Task Four_configurations_have_rivals_each_with_the_last_word()
    {
        var rivals = (await training.Items("configurations/rivals"))
            .Where(c => c["rivals"]!.AsArray().Count > 0)
            .ToList();

        Assert.Equal(
            [("cf1", "dropped"), ("cf2", "kept"), ("cf3", "kept"), ("cf4", "dropped")],
            rivals.Select(c => (training.NameOf(c.Id("id")), c.Text("rivals/0/verdict")))
        );
        Assert.Equal(2, rivals[3].At("rivals/0/considered")!.AsArray().Count);
        // Proposed and refined with other courses weighed, affirmed with none.
        Assert.Equal("""{"some":2,"none":1}""", rivals[0]["alternatives"]!.ToJsonString());
    }

    [Fact]
    public async Task Of_one_construct_only_its_configurations_are_told() =>
        Assert.Equal(
            [training["cf2"]],
            (await training.Items($"configurations/rivals?construct={training["owed"]}")).Select(c => c.Id("id"))
        );

    [Theory]
    [InlineData("explicitness=loud", "explicitness")]
    [InlineData("configuration=x", "configuration")]
    [InlineData("limit=0", "limit")]
    public async Task What_makes_no_sense_is_named(string query, string parameter) =>
        Assert.Equal(parameter, await training.Refused($"configurations/links?{query}"));
}
