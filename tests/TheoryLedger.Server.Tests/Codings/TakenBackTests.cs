namespace TheoryLedger.Server.Tests.Codings;

/// <summary>Which readings made alone count where one person made several: the last that they stood by before any discussion.</summary>
public sealed class TakenBackTests(ServerFixture server)
{
    [Fact]
    public async Task Whoever_reads_again_alone_has_agreed_if_the_last_reading_does()
    {
        var story = await Begin();
        await story.Scene.Do($"codings/{story.First}/replacement", Again(story.Other, "independent"), version: 1);

        var told = await story.Scene.Read("codings/agreement");

        Assert.Equal(
            (1, 1, 1),
            (told.Number("excerpts"), told["codes"]!.Number("compared"), told["codes"]!.Number("agreed"))
        );
        Assert.Empty(told["differences"]!.AsArray());
        Assert.Equal(1, told["left"]!.Number("takenBack"));
    }

    [Fact]
    public async Task Whoever_gives_way_after_discussion_had_read_it_otherwise_before()
    {
        var story = await Begin();
        await story.Scene.Do($"codings/{story.First}/replacement", Again(story.Other, "after-discussion"), version: 1);

        var codes = (await story.Scene.Read("codings/agreement"))["codes"]!;

        Assert.Equal((1, 0), (codes.Number("compared"), codes.Number("agreed")));
    }

    [Fact]
    public async Task What_was_taken_back_undisputed_is_compared_with_nothing()
    {
        var story = await Begin();
        await story.Scene.Do($"codings/{story.First}/withdrawal", new { reason = "The wrong excerpt." }, version: 1);

        var told = await story.Scene.Read("codings/agreement");

        Assert.Equal((0, 0), (told.Number("excerpts"), told["codes"]!.Number("compared")));
        Assert.Equal((1, 1), (told["left"]!.Number("readByOne"), told["left"]!.Number("takenBack")));
    }

    // Ada reads an excerpt under one code, Ben under another.
    private async Task<(Scene Scene, Guid First, Guid Other)> Begin()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("Partners who trust each other tell early.");
        var (trust, candour) = ((await scene.Code("Trust")).Id, (await scene.Code("Candour")).Id);
        var first = await scene.Do("codings", ReadingScene.Coding(excerpt, trust));
        var ben = await scene.Contributor("Ben");
        await scene.Do("codings", ReadingScene.Coding(excerpt, candour, coder: ben));
        return (scene, first.Id, candour);
    }

    private static object Again(Guid code, string round) =>
        new
        {
            codeId = code,
            interpretation = "They say what went wrong.",
            explicitness = "inferred",
            certainty = "probable",
            round,
            reason = "It says more of candour.",
        };
}
