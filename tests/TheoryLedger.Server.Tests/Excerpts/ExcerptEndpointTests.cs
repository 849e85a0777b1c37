using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Excerpts;

public sealed class ExcerptEndpointTests(ServerFixture server)
{
    private const string Content = "At first nobody dared. They trusted each other. Then money came.";
    private const string Quote = "They trusted each other.";
    private static readonly int From = Content.IndexOf(Quote, StringComparison.Ordinal);

    [Fact]
    public async Task An_excerpt_is_moved_and_read_with_what_stands_around_it()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content, kind: "notes");
        var marked = await scene.Do("excerpts", ReadingScene.Span(text, "They trusted", From));
        var at = $"excerpts/{marked.Id}";

        var wider = With(ReadingScene.Span(text, Quote, From), ("reason", "The whole."), ("locator", "p. 3"));
        await scene.Do($"{at}/re-anchoring", wider, marked.Version);

        var read = await scene.Read(at);
        Assert.Equal(
            ("At first nobody dared. ", Quote, " Then money came.", "p. 3"),
            (read.Text("before"), read.Text("quote"), read.Text("after"), read.Text("locator"))
        );
        Assert.Equal((text, "notes", From), (read.Id("textId"), read.Text("textKind"), read["span"]!.Number("from")));
        Assert.Equal((marked.Id, 2), (read.Id("id"), read.Number("version")));
    }

    [Fact]
    public async Task The_same_words_are_one_excerpt_however_they_came_to_be_marked()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content, kind: "notes");
        var marked = await scene.Do("excerpts", ReadingScene.Span(text, Quote, From));
        var narrower = await scene.Do("excerpts", ReadingScene.Span(text, "They trusted", From));

        var again = await scene.Post("excerpts", ReadingScene.Span(text, Quote, From));
        var moved = With(ReadingScene.Span(text, Quote, From), ("reason", "The whole."));
        var onto = await scene.Post($"excerpts/{narrower.Id}/re-anchoring", moved, narrower.Version);

        Assert.Equal(["excerpt-marked", "excerpt-marked"], [again.Expect(409).Problem, onto.Expect(409).Problem]);
        Assert.Contains($"{marked.Id}", again.Text, StringComparison.Ordinal);
        var away = With(ReadingScene.Span(text, "They", From), ("reason", "Only they."));
        await scene.Do($"excerpts/{marked.Id}/re-anchoring", away, marked.Version);
        await scene.Do($"excerpts/{narrower.Id}/re-anchoring", moved, narrower.Version);
    }

    [Fact]
    public async Task An_excerpts_worth_for_one_theory_is_judged_and_judged_anew()
    {
        var scene = await Scene.Set(server);
        var theory = await scene.Construct("Trust");
        var at = $"excerpts/{await scene.Excerpt(Quote)}";
        var worth = new
        {
            aspect = "rigour",
            level = "low",
            forTheory = new { id = theory, version = 1 },
            reason = "One voice.",
        };
        await scene.Do($"{at}/appraisals", worth, version: 1);
        var revised = new
        {
            appraisalId = (await scene.Read(at))["appraisals"]![0]!.Id("appraisalId"),
            level = "moderate",
            reason = "Two voices.",
        };
        await scene.Do($"{at}/appraisal-revisions", revised, version: 2);

        var judged = (await scene.Read(at)).Items("appraisals").Single();
        Assert.Equal(
            ("moderate", "Two voices.", true),
            (judged.Text("level"), judged.Text("reason"), judged.Is("isRevised"))
        );
        Assert.Equal((scene.Ada, theory), (judged.Id("assessor"), judged["forTheory"]!.Id("id")));
        var again = await scene.Post($"{at}/appraisals", worth, version: 3);
        Assert.Equal("excerpt-use-appraised", again.Expect(409).Problem);
    }

    [Fact]
    public async Task Disagreement_shows_as_long_as_two_coders_read_differently()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var code = (await scene.Code("Trust")).Id;
        var excerpt = await scene.Excerpt(Quote);
        await scene.Do("codings", ReadingScene.Coding(excerpt, code, "Mechanism"));
        Assert.False((await scene.Read($"excerpts/{excerpt}")).Is("disagreement"));

        var other = await scene.Do("codings", ReadingScene.Coding(excerpt, code, "Context", ben));
        var read = await scene.Read($"excerpts/{excerpt}");
        Assert.True(read.Is("disagreement"));
        Assert.Equal([scene.Ada, ben], read.Items("codings").Select(c => c.Id("coder")));
        Assert.Equal(["Mechanism", "Context"], read.Items("codings").Select(c => c.Text("role")));
        Assert.All(
            read.Items("codings"),
            c =>
                Assert.Equal(
                    (code, "They rely on each other.", "inferred", "probable", "independent"),
                    (
                        c.Id("codeId"),
                        c.Text("interpretation"),
                        c.Text("explicitness"),
                        c.Text("certainty"),
                        c.Text("round")
                    )
                )
        );

        await scene.Do($"codings/{other.Id}/withdrawal", new { reason = "Ada is right." }, other.Version);
        read = await scene.Read($"excerpts/{excerpt}");
        Assert.False(read.Is("disagreement"));
        Assert.Single(read.Items("codings"));
    }

    [Fact]
    public async Task Two_of_one_opinion_agree_until_one_of_them_is_doubted()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var code = (await scene.Code("Trust")).Id;
        var excerpt = await scene.Excerpt(Quote);
        var one = await scene.Do("codings", ReadingScene.Coding(excerpt, code, "Mechanism"));
        await scene.Do("codings", ReadingScene.Coding(excerpt, code, "Mechanism", ben));
        Assert.False((await scene.Read($"excerpts/{excerpt}")).Is("disagreement"));

        await scene.Do($"codings/{one.Id}/disputes", new { reason = "Too quick.", disputer = ben }, one.Version);

        Assert.True((await scene.Read($"excerpts/{excerpt}")).Is("disagreement"));
    }

    [Fact]
    public async Task Excerpts_are_listed_by_source_and_by_text_page_by_page()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);
        var first = await scene.Do("excerpts", ReadingScene.Span(text, Quote, From));
        var second = await scene.Do("excerpts", ReadingScene.Span(text, "They trusted", From));
        var elsewhere = await scene.Excerpt(Quote);
        var source = (await scene.Read($"excerpts/{elsewhere}")).Id("sourceId");

        var page = await scene.Read($"excerpts?text={text}&limit=1");
        var next = (await scene.Owner.Get(page.Text("next"))).Expect(200).Json!;

        Assert.Equal([first.Id, second.Id], page.Items().Concat(next.Items()).Select(x => x.Id("id")));
        Assert.Null(next["next"]);
        Assert.Equal(elsewhere, (await scene.Read($"excerpts?source={source}")).Items().Single().Id("id"));
        var misread = await scene.Owner.Get($"/v1/reviews/{scene.Review}/excerpts?source=first");
        Assert.Equal("parameter-invalid", misread.Expect(400).Problem);
    }

    [Fact]
    public async Task A_quote_is_what_the_text_says_there()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        var misquoted = await scene.Post("excerpts", ReadingScene.Span(text, "They trusted one another", From));
        Assert.Equal("excerpt-quote-differs", misquoted.Expect(409).Problem);

        var outside = await scene.Post("excerpts", ReadingScene.Span(text, Quote, Content.Length));
        Assert.Equal("excerpt-span-outside", outside.Expect(409).Problem);

        var nothing = await scene.Post("excerpts", ReadingScene.Span(text, " ", From));
        Assert.Equal("request-invalid", nothing.Expect(400).Problem);
    }

    private static JsonObject With(object body, params (string Name, string Value)[] more)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();
        foreach (var (name, value) in more)
        {
            json[name] = value;
        }

        return json;
    }
}
