using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Texts;

public sealed class TextEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_text_is_superseded_by_its_corrected_version()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Register("paper", "Trust");
        var other = await scene.Register("paper", "Power");
        var first = await scene.Do("texts", Verbatim(paper.Id, "Trust helps 😀."));
        var second = Verbatim(paper.Id, "Trust helps.");
        second["supersedes"] = first.Id;
        second["language"] = "en-GB";
        var later = await scene.Do("texts", second);
        await scene.Do("texts", Verbatim(other.Id, "Power."));

        var read = await scene.Read($"texts/{first.Id}");
        Assert.Equal("Trust helps 😀.", read["segments"]![0]!.Text("content"));
        Assert.Equal(14, read["length"]!.GetValue<int>());
        Assert.True(read["isSuperseded"]!.GetValue<bool>());
        Assert.Equal(later.Id, read["supersededBy"]![0]!.GetValue<Guid>());
        Assert.Equal(1, read["version"]!.GetValue<long>());

        var texts = (await scene.Read($"texts?source={paper.Id}"))["items"]!.AsArray();
        Assert.Equal([true, false], texts.Select(t => t!["isSuperseded"]!.GetValue<bool>()));
        Assert.All(texts, t => Assert.Null(t!["segments"]));

        var source = await scene.Read($"sources/{paper.Id}");
        Assert.Equal(["verbatim", "verbatim"], source["texts"]!.AsArray().Select(t => t!.Text("kind")));
        Assert.Equal("en-GB", source["texts"]![1]!.Text("language"));
        Assert.Equal(0, source["excerpts"]!.GetValue<int>());
    }

    [Fact]
    public async Task Excerpts_are_counted_where_they_were_marked()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Register("paper", "Trust");
        var text = await scene.Do("texts", Verbatim(paper.Id, "Trust helps."));
        await scene.Do("texts", Verbatim(paper.Id, "Another version."));
        var span = new { from = 0, to = 5 };
        var excerpt = new
        {
            textId = text.Id,
            span,
            quote = "Trust",
        };
        await scene.Do("excerpts", excerpt);
        await scene.Do("excerpts", excerpt with { span = new { from = 6, to = 11 }, quote = "helps" });

        var source = await scene.Read($"sources/{paper.Id}");

        Assert.Equal(2, source["excerpts"]!.GetValue<int>());
        Assert.Equal([2, 0], source["texts"]!.AsArray().Select(t => t!["excerpts"]!.GetValue<int>()));
        Assert.Equal(2, (await scene.Read($"texts/{text.Id}"))["excerpts"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_description_says_that_a_text_can_be_read_in_part()
    {
        var document = (await (await server.Person()).Get("/openapi/v1.json")).Expect(200).Json!;
        var parameters = document["paths"]!["/v1/reviews/{reviewId}/texts/{id}"]!["get"]!["parameters"]!.AsArray();

        Assert.Superset(
            new HashSet<string> { "from", "to" },
            parameters.Where(p => p!.Text("in") == "query").Select(p => p!.Text("name")).ToHashSet()
        );
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?from=0&to=4", 1)]
    [InlineData("?from=4&to=5", 1)]
    [InlineData("?from=3&to=5", 2)]
    [InlineData("?from=5", 1)]
    [InlineData("?to=5", 2)]
    [InlineData("?from=900", 0)]
    public async Task Only_the_segments_asked_for_are_read(string window, int segments)
    {
        var scene = await Scene.Set(server);
        var text = await Turns(scene, "Why?", "😀", "Trust.");

        var read = (await scene.Read($"texts/{text}{window}"))["segments"]!.AsArray();

        Assert.Equal(segments, read.Count);
    }

    [Fact]
    public async Task Segments_say_where_they_stand_in_code_points()
    {
        var scene = await Scene.Set(server);
        var text = await Turns(scene, "Why?", "😀", "Trust.");

        var last = Assert.Single((await scene.Read($"texts/{text}?from=6"))["segments"]!.AsArray())!;

        Assert.Equal((5, 11), (last["from"]!.GetValue<int>(), last["to"]!.GetValue<int>()));
        Assert.Equal("Trust.", last.Text("content"));
    }

    [Theory]
    [InlineData("from=-1")]
    [InlineData("from=one")]
    [InlineData("from=")]
    [InlineData("to=0")]
    [InlineData("from=5&to=5")]
    [InlineData("from=99999999999")]
    public async Task A_window_that_makes_no_sense_is_turned_away(string window)
    {
        var scene = await Scene.Set(server);
        var text = await Turns(scene, "Why?");

        var reply = await scene.Owner.Get($"/v1/reviews/{scene.Review}/texts/{text}?{window}");

        Assert.Equal("parameter-invalid", reply.Expect(400).Problem);
    }

    [Theory]
    [InlineData("transcript")]
    [InlineData("verbatim")]
    public async Task What_people_said_comes_turn_by_turn(string kind)
    {
        var scene = await Scene.Set(server);
        var interview = await scene.Register("interview", "Interview 1");
        var whole = Verbatim(interview.Id, "Trust.");
        whole["kind"] = kind;

        Assert.Equal("text-transcript-unsegmented", (await scene.Post("texts", whole)).Expect(409).Problem);
    }

    [Theory]
    [InlineData("content", "\" \"")]
    [InlineData("content", """{"$c":"00"}""")]
    [InlineData("segments", "[null]")]
    [InlineData("segments", """[{"text":{"$c":"00"}}]""")]
    [InlineData("language", "\"in English\"")]
    [InlineData("expectedDigest", "\"ABC\"")]
    [InlineData("expectedLength", "0")]
    public async Task A_shapeless_text_is_turned_away(string member, string value)
    {
        var scene = await Scene.Set(server);
        var text = Verbatim(Guid.CreateVersion7(), "Trust.");
        text[member] = JsonNode.Parse(value);

        Assert.StartsWith("request-", (await scene.Post("texts", text)).Expect(400).Problem);
    }

    private static JsonObject Verbatim(Guid source, string content) =>
        new()
        {
            ["sourceId"] = source,
            ["kind"] = "verbatim",
            ["content"] = content,
        };

    private static async Task<Guid> Turns(Scene scene, params string[] turns)
    {
        var interview = await scene.Register("interview", "Interview 1");
        var segments = turns.Select(text => new { text });
        return (
            await scene.Do(
                "texts",
                new
                {
                    sourceId = interview.Id,
                    kind = "transcript",
                    segments,
                }
            )
        ).Id;
    }
}
