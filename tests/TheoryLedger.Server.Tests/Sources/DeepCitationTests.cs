using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Sources;

/// <summary>What is taken in can be read again, however it is read.</summary>
public sealed class DeepCitationTests(ServerFixture server)
{
    private const int Deepest = 8;

    [Theory]
    [InlineData("sources/ID")]
    [InlineData("sources")]
    [InlineData("events")]
    [InlineData("compare?from=1&to=4")]
    [InlineData("sources/ID/history")]
    [InlineData("blame/ID")]
    [InlineData("lineage/ID")]
    [InlineData("sources/ID/versions/1")]
    [InlineData("provenance?of=ID")]
    public async Task The_deepest_citation_that_is_taken_is_read_everywhere(string path)
    {
        var (scene, source) = await Cited();

        var reply = await scene.Owner.Get(
            $"/v1/reviews/{scene.Review}/{path.Replace("ID", $"{source.Id}", StringComparison.Ordinal)}"
        );

        Assert.True(reply.Status == 200, $"{path}: {reply.Status} {reply.Text}");
    }

    [Fact]
    public async Task The_facts_are_read_as_lines_too()
    {
        var (scene, _) = await Cited();

        var reply = await scene.Owner.Get($"/v1/reviews/{scene.Review}/events", ("Accept", "application/x-ndjson"));

        Assert.Contains("the-bottom", reply.Expect(200).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Deepest + 1)]
    [InlineData(62)]
    public async Task A_deeper_one_is_turned_away(int levels)
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post("sources", Source(levels));

        Assert.Equal("request-invalid", reply.Expect(400).Problem);
    }

    private async Task<(Scene Scene, Reply Source)> Cited()
    {
        var scene = await Scene.Set(server);
        return (scene, await scene.Do("sources", Source(Deepest)));
    }

    private static JsonObject Source(int levels)
    {
        JsonNode citation = new JsonObject { ["note"] = "the-bottom" };
        for (var level = 1; level < levels; level++)
        {
            citation = (levels - level) % 2 == 1 ? new JsonObject { ["item"] = citation } : new JsonArray(citation);
        }

        return new JsonObject
        {
            ["kind"] = "paper",
            ["title"] = "Deep",
            ["foundBy"] = "database",
            ["citation"] = citation,
        };
    }
}
