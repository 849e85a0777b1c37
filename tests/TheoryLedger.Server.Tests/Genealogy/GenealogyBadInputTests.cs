namespace TheoryLedger.Server.Tests.Genealogy;

public sealed class GenealogyBadInputTests(ServerFixture server)
{
    [Theory]
    [InlineData("concept=codes", "concept")]
    [InlineData("concept=", "concept")]
    [InlineData("id=one", "id")]
    [InlineData("fate=gone", "fate")]
    [InlineData("limit=0", "limit")]
    [InlineData("after=x", "after")]
    public async Task What_makes_no_sense_is_named(string query, string parameter)
    {
        var scene = await Scene.Set(server);

        var answer = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/genealogy?{query}")).Expect(400);

        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_no_configuration_has_no_family()
    {
        var scene = await Scene.Set(server);

        (await scene.Owner.Get($"/v1/reviews/{scene.Review}/genealogy?id={scene.Ada}")).Expect(404);
    }

    [Fact]
    public async Task Where_nothing_was_proposed_nothing_went_anywhere()
    {
        var scene = await Scene.Set(server);

        var told = await scene.Read("genealogy");

        Assert.Empty(told["members"]!.AsArray());
        Assert.Equal(0, told["account"]!["began"]!.GetValue<int>());
    }
}
