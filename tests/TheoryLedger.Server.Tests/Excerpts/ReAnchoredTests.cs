using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Excerpts;

/// <summary>Whatever was made of an excerpt keeps the words it was made of, and says so once the excerpt has others.</summary>
public sealed class ReAnchoredTests(ServerFixture server)
{
    private const string Content = "At first nobody dared. They trusted each other.";
    private const string Read = "At first nobody dared.";
    private const string Other = "They trusted each other.";

    [Fact]
    public async Task An_excerpt_keeps_what_it_said_before()
    {
        var scene = await Scene.Set(server);
        var (excerpt, text) = await Marked(scene);
        await Move(scene, excerpt, text);

        var read = await scene.Read($"excerpts/{excerpt}");

        Assert.Equal(
            (2, Other, "Meant this."),
            (read.Number("excerptVersion"), read.Text("quote"), read["reAnchored"]!.Text("reason"))
        );
        var before = Assert.Single(Codings.ReadingScene.Items(read, "earlier"));
        Assert.Equal((1, Read, text), (before.Number("excerptVersion"), before.Text("quote"), before.Id("textId")));
    }

    [Fact]
    public async Task A_coding_shows_the_words_that_were_read_and_is_stale()
    {
        var scene = await Scene.Set(server);
        var (excerpt, text) = await Marked(scene);
        var coding = await scene.Do(
            "codings",
            Codings.ReadingScene.Coding(excerpt, (await Codings.ReadingScene.Code(scene, "Trust")).Id)
        );
        var before = await scene.Read($"codings/{coding.Id}");
        Assert.Equal((1, Read, false), (before.Number("excerptVersion"), before.Text("quote"), before.Is("isStale")));

        await Move(scene, excerpt, text);

        var after = await scene.Read($"codings/{coding.Id}");
        Assert.Equal(
            (1, Read, true, true),
            (after.Number("excerptVersion"), after.Text("quote"), after.Is("isStale"), after.Is("isReAnchored"))
        );
    }

    [Fact]
    public async Task A_coding_that_holds_for_the_new_words_is_stale_no_more()
    {
        var scene = await Scene.Set(server);
        var (excerpt, text) = await Marked(scene);
        var coding = await scene.Do(
            "codings",
            Codings.ReadingScene.Coding(excerpt, (await Codings.ReadingScene.Code(scene, "Trust")).Id)
        );
        await Move(scene, excerpt, text);
        var change = Assert.Single(
            Assert.Single(Codings.ReadingScene.Items(await scene.Read("stale"), "items"))["changes"]!.AsArray()
        )!;
        Assert.Equal(
            (excerpt, 1, 2, "excerpt-re-anchored.v1"),
            (change.Id("ground"), change.Number("madeUnder"), change.Number("present"), change.Text("changedBy/type"))
        );

        await scene.Do($"codings/{coding.Id}/affirmations", new { reason = "It says the same." }, coding.Version);

        var after = await scene.Read($"codings/{coding.Id}");
        Assert.Equal(
            (1, 2, false, false),
            (after.Number("excerptVersion"), after.Number("holdsFor"), after.Is("isStale"), after.Is("isReAnchored"))
        );
        Assert.Empty((await scene.Read("stale"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Evidence_never_shows_other_words_than_those_that_were_judged()
    {
        var (study, evidence, configuration) = await Evident();

        var stale = await study.Scene.Read($"evidence/{evidence.Id}");
        Assert.Equal(
            (1, Read, true, true),
            (stale.Number("excerptVersion"), stale.Text("quote"), stale.Is("isReAnchored"), stale.Is("isInherited"))
        );
        Assert.Equal((0, 1), Counted(await study.Read(configuration)));

        await study.Scene.Do(
            $"evidence/{evidence.Id}/rejudgements",
            new { verdict = "carried", reason = "Still says so." },
            evidence.Version
        );

        var judged = await study.Scene.Read($"evidence/{evidence.Id}");
        Assert.Equal(
            (2, Other, false, false),
            (judged.Number("excerptVersion"), judged.Text("quote"), judged.Is("isReAnchored"), judged.Is("isInherited"))
        );
        Assert.Equal((1, 0), Counted(await study.Read(configuration)));
    }

    [Fact]
    public async Task Before_it_was_moved_nothing_was_stale()
    {
        var (study, evidence, configuration) = await Evident();
        var then = (await study.Scene.Read($"evidence/{evidence.Id}"))["beganAt"];

        var read = await study.Scene.Read($"evidence/{evidence.Id}?position={then}");

        Assert.Equal((Read, false), (read.Text("quote"), read.Is("isReAnchored")));
        Assert.Equal((1, 0), Counted(await study.Scene.Read($"configurations/{configuration}?position={then}")));
    }

    [Fact]
    public async Task A_mechanism_quotes_the_words_that_it_came_from_and_none_that_nobody_judged()
    {
        var scene = await Scene.Set(server);
        var study = new Study(scene);
        var (excerpt, text) = await Marked(scene);
        var mechanism = await scene.Do(
            "constructs",
            new
            {
                name = "Daring",
                definition = "Daring to begin.",
                kind = "mindset",
                standing = "mechanism",
                origin = new { kind = "excerpt", from = new[] { new { id = excerpt, version = 1 } } },
                novelty = "new",
                why = Scene.Why,
            }
        );
        var configuration = await study.Propose(
            "Daring",
            Study.Element("m", "Mechanism", "Somebody dares", mechanism.Id),
            Study.Element("o", "Outcome", "They begin")
        );
        await study.Link(configuration.Id, excerpt, "supports", "strong");
        Assert.Equal([Read], Quoted(await scene.Read($"mechanisms/{mechanism.Id}/emergence")));

        await Move(scene, excerpt, text);

        var emergence = await scene.Read($"mechanisms/{mechanism.Id}/emergence");
        Assert.Equal(Read, emergence["firstAppeared"]!["quotes"]![0]!.GetValue<string>());
        Assert.Empty(Quoted(emergence));
        Assert.Equal(1, emergence["evidence"]!["counts"]!["inherited"]!.Number("supports"));
    }

    [Fact]
    public async Task The_construct_that_a_configuration_stands_for_counts_it_apart_too()
    {
        var scene = await Scene.Set(server);
        var study = new Study(scene);
        var (excerpt, text) = await Marked(scene);
        var trust = await study.Construct("Trust");
        var configuration = await study.Propose("Trust", Study.Element("m", "Mechanism", "Partners trust", trust));
        await study.Link(configuration.Id, excerpt, "supports");
        await Move(scene, excerpt, text);

        var counts = (await scene.Read($"constructs/{trust}"))["roles"]![0]!["places"]![0]!["evidence"]!;

        Assert.Equal((0, 1), (counts["own"]!.Number("supports"), counts["inherited"]!.Number("supports")));
    }

    [Fact]
    public async Task Why_is_told_with_the_words_that_were_judged()
    {
        var (study, evidence, _) = await Evident();

        var why = await study.Scene.Read($"why/{evidence.Id}");

        var draws = Codings
            .ReadingScene.Items(why, "sentences")
            .Where(s => s.Text("text")!.Contains("draws on an excerpt", StringComparison.Ordinal))
            .ToList();
        Assert.Equal([Read], draws.Select(s => s.Text("words")));
    }

    [Fact]
    public async Task A_coding_of_other_words_is_no_ground_for_evidence()
    {
        var scene = await Scene.Set(server);
        var study = new Study(scene);
        var (excerpt, text) = await Marked(scene);
        var coding = await scene.Do(
            "codings",
            Codings.ReadingScene.Coding(excerpt, (await Codings.ReadingScene.Code(scene, "Trust")).Id)
        );
        await Move(scene, excerpt, text);
        var configuration = await study.Dyad();
        var link = new JsonObject
        {
            ["excerptId"] = excerpt,
            ["stance"] = "supports",
            ["reason"] = "It says so.",
            ["codings"] = new JsonArray(coding.Id),
        };

        var refused = await scene.Post($"configurations/{configuration.Id}/evidence", link);

        Assert.Equal("coding-of-other-words", refused.Expect(409).Problem);
    }

    private static (int Own, int Inherited) Counted(JsonNode configuration) =>
        (
            configuration.At("evidence/counts/own")!.Number("supports"),
            configuration.At("evidence/counts/inherited")!.Number("supports")
        );

    private static IEnumerable<string?> Quoted(JsonNode emergence) =>
        Codings.ReadingScene.Items(emergence, "quotations").Select(q => q.Text("quote"));

    private async Task<(Study Study, Reply Evidence, Guid Configuration)> Evident()
    {
        var scene = await Scene.Set(server);
        var study = new Study(scene);
        var (excerpt, text) = await Marked(scene);
        var configuration = await study.Dyad();
        var evidence = await study.Link(configuration.Id, excerpt, "supports");
        await Move(scene, excerpt, text);
        return (study, evidence, configuration.Id);
    }

    private static async Task<(Guid Excerpt, Guid Text)> Marked(Scene scene)
    {
        var text = await Codings.ReadingScene.Text(scene, Content);
        return ((await scene.Do("excerpts", Codings.ReadingScene.Span(text, Read))).Id, text);
    }

    private static async Task Move(Scene scene, Guid excerpt, Guid text)
    {
        var from = Content.IndexOf(Other, StringComparison.Ordinal);
        var body = System
            .Text.Json.JsonSerializer.SerializeToNode(Codings.ReadingScene.Span(text, Other, from))!
            .AsObject();
        body["reason"] = "Meant this.";
        await scene.Do($"excerpts/{excerpt}/re-anchoring", body, version: 1);
    }
}
