using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Stale;

/// <summary>A construct that was made from a source which was excluded since waits until somebody has looked at it.</summary>
public sealed class FallenOriginTests(ServerFixture server)
{
    [Theory]
    [InlineData("source", "affirmations")]
    [InlineData("excerpt", "affirmations")]
    [InlineData("excerpt", "redefinitions")]
    [InlineData("coding", "affirmations")]
    public async Task What_was_made_from_an_excluded_source_is_stale_until_it_is_looked_at(string from, string look)
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var excerpt = await study.Excerpt("Trust grew without risk.");
        var source = (Guid)(await scene.Read($"excerpts/{excerpt}"))["sourceId"]!;
        var made = await Made(scene, await Origin(scene, from, excerpt, source), from == "excerpt" ? 1 : null);
        await study.Construct("Made from nothing");
        Assert.Empty(await Stale(scene, source));

        await scene.Do($"sources/{source}/exclusion", new { reason = "It was made up." }, 1L);
        Assert.Equal([(made.Id, "given-up")], await Stale(scene, source));
        Assert.Contains("It was made from what", await Page(scene), StringComparison.Ordinal);

        await scene.Do($"constructs/{made.Id}/{look}", Looked(look), made.Version);
        Assert.Empty(await Stale(scene, source));
    }

    [Fact]
    public async Task It_is_affirmed_with_others_that_are_stale()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var excerpt = await study.Excerpt("Trust grew without risk.");
        var source = (Guid)(await scene.Read($"excerpts/{excerpt}"))["sourceId"]!;
        var made = await Made(scene, excerpt, version: 1);
        await scene.Do($"sources/{source}/exclusion", new { reason = "It was made up." }, 1L);

        var items = new[] { new { id = made.Id, version = made.Version } };
        await scene.Do("stale/affirmations", new { items, why = Scene.Why });

        Assert.Empty(await Stale(scene, source));
    }

    [Fact]
    public async Task A_source_that_is_let_in_again_leaves_nothing_stale()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var excerpt = await study.Excerpt("Trust grew without risk.");
        var source = (Guid)(await scene.Read($"excerpts/{excerpt}"))["sourceId"]!;
        await Made(scene, excerpt, version: 1);
        var excluded = await scene.Do($"sources/{source}/exclusion", new { reason = "It was made up." }, 1L);

        await scene.Do($"sources/{source}/reinstatement", new { reason = "It was not." }, excluded.Version);

        Assert.Empty(await Stale(scene, source));
    }

    private static async Task<Guid> Origin(Scene scene, string from, Guid excerpt, Guid source) =>
        from switch
        {
            "source" => source,
            "coding" => (
                await scene.Do("codings", ReadingScene.Coding(excerpt, (await ReadingScene.Code(scene, "Trust")).Id))
            ).Id,
            _ => excerpt,
        };

    private static Task<Reply> Made(Scene scene, Guid from, int? version) =>
        scene.Do(
            "constructs",
            new
            {
                name = "Trust",
                definition = "What is meant by trust.",
                kind = "mindset",
                standing = "unstated",
                origin = new { kind = "unstated", from = new[] { new { id = from, version } } },
                novelty = "unstated",
                why = Scene.Why,
            }
        );

    private static object Looked(string look) =>
        look == "affirmations"
            ? new { why = Scene.Why }
            : new
            {
                definition = "What others mean by it.",
                kind = "mindset",
                why = Scene.Why,
            };

    private static async Task<IEnumerable<(Guid, string)>> Stale(Scene scene, Guid ground) =>
        (await scene.Read($"stale?concept=constructs&ground={ground}"))["items"]!
            .AsArray()
            .SelectMany(i => i!["changes"]!.AsArray().Select(c => ((Guid)i["id"]!, (string)c!["how"]!)));

    private static async Task<string> Page(Scene scene) =>
        (await scene.Owner.Get($"/reviews/{scene.Review}/stale")).Expect(200).Text;
}
