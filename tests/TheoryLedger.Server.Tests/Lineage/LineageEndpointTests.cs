using System.Xml.Linq;
using TheoryLedger.Lineage;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>How the lineage of a thing is asked for.</summary>
public sealed class LineageEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_loop_of_ripples_ends()
    {
        var study = await Study.Begin(server);
        var (first, second) = (await study.Dyad("Trust"), await study.Dyad("Risk"));
        await Ripple(study, first, second.Id);
        await Ripple(study, second, first.Id);

        var lineage = await study.Scene.Read($"lineage/{first.Id}?depth=12&limit=500");

        Assert.True(lineage.Leads(first.Id, "ripple", second.Id));
        Assert.True(lineage.Leads(second.Id, "ripple", first.Id));
        Assert.Equal([first.Id, second.Id], lineage.Of("configurations"));
    }

    [Fact]
    public async Task A_text_is_called_by_the_title_of_its_source()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("Trust grows.");

        var lineage = await study.Scene.Read($"lineage/{excerpt}?direction=up");
        var text = lineage["nodes"]!.AsArray().Single(n => n!["concept"]!.GetValue<string>() == "texts")!;

        Assert.Equal("A paper", text["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("graphml", GraphMlText.MediaType)]
    [InlineData("dot", DotText.MediaType)]
    [InlineData("mermaid", MermaidText.MediaType)]
    public async Task A_format_is_asked_for_by_name_or_by_media_type(string name, string mediaType)
    {
        var (study, configuration) = await Told("\"]; <drop> & --> more");
        var at = $"/v1/reviews/{study.Scene.Review}/lineage/{configuration}";

        var named = (await study.Scene.Owner.Get($"{at}?format={name}")).Expect(200);
        var accepted = (await study.Scene.Owner.Get(at, ("Accept", mediaType))).Expect(200);

        Assert.Equal(named.Text, accepted.Text);
        Assert.Equal("no-store, private", named.Headers.CacheControl!.ToString());
        var tag = named.Headers.ETag!.ToString();
        Assert.Equal(304, (await study.Scene.Owner.Get($"{at}?format={name}", ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task GraphML_has_every_thing_and_every_pointer()
    {
        const string Hostile = "\"]; <drop> & --> more";
        var (study, configuration) = await Told(Hostile);
        var json = await study.Scene.Read($"lineage/{configuration}");
        var at = $"/v1/reviews/{study.Scene.Review}/lineage/{configuration}?format=graphml";

        var graph = XDocument.Parse((await study.Scene.Owner.Get(at)).Expect(200).Text);

        XNamespace space = GraphMlText.Space;
        Assert.Equal(
            json.Ids().Select(id => $"{id}"),
            graph.Descendants(space + "node").Select(n => n.Attribute("id")!.Value)
        );
        Assert.Equal(json["edges"]!.AsArray().Count, graph.Descendants(space + "edge").Count());
        Assert.Contains(graph.Descendants(space + "data"), d => d.Value == Hostile);
    }

    [Theory]
    [InlineData("direction", "sideways")]
    [InlineData("depth", "0")]
    [InlineData("depth", "13")]
    [InlineData("depth", "deep")]
    [InlineData("limit", "0")]
    [InlineData("limit", "501")]
    [InlineData("part", "first")]
    [InlineData("ended", "maybe")]
    [InlineData("people", "some")]
    [InlineData("format", "png")]
    public async Task What_makes_no_sense_is_named(string parameter, string value)
    {
        var study = await Study.Begin(server);
        var at = $"/v1/reviews/{study.Scene.Review}/lineage/{study.Scene.Ada}";

        var answer = (await study.Scene.Owner.Get($"{at}?{parameter}={value}")).Expect(400);

        Assert.Equal("parameter-invalid", answer.Problem);
        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_not_there_has_no_lineage()
    {
        var study = await Study.Begin(server);
        var at = $"/v1/reviews/{study.Scene.Review}/lineage";

        Assert.Equal("not-found", (await study.Scene.Owner.Get($"{at}/{Guid.CreateVersion7()}")).Expect(404).Problem);
        Assert.Equal(404, (await study.Scene.Owner.Get($"{at}/{study.Scene.Ada}?part={Guid.CreateVersion7()}")).Status);
        Assert.Equal(404, (await study.Scene.Owner.Get($"{at}/{study.Scene.Phase}?position=0")).Status);
        var why = $"/v1/reviews/{study.Scene.Review}/why";
        Assert.Equal(404, (await study.Scene.Owner.Get($"{why}/{Guid.CreateVersion7()}")).Status);
        Assert.Equal(404, (await study.Scene.Owner.Get($"{why}/{study.Scene.Ada}")).Status);
        Assert.Equal(400, (await study.Scene.Owner.Get($"{why}/{study.Scene.Ada}?depth=0")).Status);
    }

    private async Task<(Study Study, Guid Configuration)> Told(string title)
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad(title);
        await study.Link(configuration.Id, await study.Excerpt("We trusted them."), "supports");
        return (study, configuration.Id);
    }

    private static async Task Ripple(Study study, Reply from, Guid to) =>
        await study.Change(
            from,
            "ripples",
            new
            {
                outcome = (await study.Read(from.Id))["form"]!["elements"]![1]!["id"],
                to,
                toElement = (await study.Read(to))["form"]!["elements"]![0]!["id"],
                why = Scene.Why,
            }
        );
}
