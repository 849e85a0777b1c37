using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Typology;

public sealed class TypologyEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task Dimensions_have_categories_and_categories_have_items()
    {
        var scene = await Scene.Set(server);
        var dimension = await scene.Do("typology/dimensions", Defined("Form", "How partners are bound."));
        await scene.Do(
            $"typology/dimensions/{dimension.Id}/changes",
            Defined("Form", "How tightly partners are bound."),
            dimension.Version
        );
        var category = await scene.Do("typology/categories", On(dimension.Id, "Merger", "They become one."));
        var changed = await scene.Do(
            $"typology/categories/{category.Id}/changes",
            Defined("Merger", "They become one organisation."),
            category.Version
        );
        var items = $"typology/categories/{category.Id}/items";
        var paper = await scene.Register("paper", "Two trusts became one");
        var item = new { id = paper.Id };
        var classified = await scene.Do(items, new { item, reason = "It is one." }, changed.Version);

        var read = (await scene.Read("typology"))["dimensions"]![0]!;
        Assert.Equal("How tightly partners are bound.", read["definition"]!.GetValue<string>());
        Assert.Equal("They become one organisation.", read["categories"]![0]!["definition"]!.GetValue<string>());
        Assert.Equal(
            "Two trusts became one",
            read["categories"]![0]!["items"]![0]!["item"]!["name"]!.GetValue<string>()
        );
        Assert.False(read["categories"]![0]!["items"]![0]!["isStale"]!.GetValue<bool>());
        Assert.Equal(
            read["categories"]!.ToJsonString(),
            (await scene.Read($"typology/dimensions/{dimension.Id}"))["categories"]!.ToJsonString()
        );
        Assert.Single((await scene.Read($"typology/categories?item={paper.Id}"))["items"]!.AsArray());
        Assert.Single((await scene.Read($"typology/categories?dimension={dimension.Id}"))["items"]!.AsArray());
        Assert.Single((await scene.Read("typology/dimensions"))["items"]!.AsArray());

        await scene.Do($"{items}/removals", new { item, reason = "It is not." }, classified.Version);
        Assert.Empty((await scene.Read($"typology/categories/{category.Id}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_redefined_category_shows_who_was_put_there_before()
    {
        var scene = await Scene.Set(server);
        var dimension = await scene.Do("typology/dimensions", Defined("Form", "How partners are bound."));
        var category = await scene.Do("typology/categories", On(dimension.Id, "Merger", "They become one."));
        var items = $"typology/categories/{category.Id}/items";
        var paper = await scene.Register("paper", "Two trusts became one");
        var item = new { id = paper.Id };
        var classified = await scene.Do(items, new { item, reason = "It is one." }, category.Version);
        var again = await scene.Post(items, new { item, reason = "Still." }, classified.Version);
        await scene.Do($"typology/categories/{category.Id}/changes", Defined("Union", "One."), classified.Version);

        Assert.Equal("item-classified", again.Expect(409).Problem);
        var read = await scene.Read($"typology/categories/{category.Id}");
        Assert.True(read["items"]![0]!["isStale"]!.GetValue<bool>());
        Assert.Equal(2, read["definitions"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_dimension_says_what_it_means()
    {
        var scene = await Scene.Set(server);

        var dimension = await scene.Post("typology/dimensions", Defined(" ", ""));

        Assert.Equal(["/name", "/definition"], dimension.Expect(400).Json!["errors"]!.AsObject().Select(e => e.Key));
    }

    private static object Defined(string name, string definition) =>
        new
        {
            name,
            definition,
            reason = "The sources differ here.",
        };

    private static object On(Guid dimensionId, string name, string definition) =>
        new
        {
            dimensionId,
            name,
            definition,
            reason = "The sources differ here.",
        };
}
