using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Saturation;

/// <summary>To which source a change goes back, by whatever it names.</summary>
public sealed class SaturationTriggerTests(ServerFixture server)
{
    [Fact]
    public async Task A_fact_stands_for_its_thing_and_a_memo_for_what_it_is_about()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var excerpt = await study.Excerpt("Trust grew when partners met.");
        var code = await ReadingScene.Code(scene, "Trust");
        var coding = await scene.Do("codings", ReadingScene.Coding(excerpt, code.Id));
        var other = await study.Excerpt("Nobody met.");
        var construct = await study.Construct("Trust");

        await Redefine("coding", coding.Id);
        var second = await Redefine("the fact of the coding", await Fact(scene, coding.Id));
        await Redefine("memo", await Memo(scene, excerpt));
        await Redefine("memo about a fact", await Memo(scene, await Fact(scene, excerpt)));
        await Redefine("memo about a memo", await Memo(scene, await Memo(scene, other)));
        await Redefine("memo about no source", await Memo(scene, construct));

        // Its definition was a conjecture, as was the last.
        Assert.Equal((7, 2, 4, 1), await Told(scene, excerpt, other, "saturation"));
        // The two by the coding itself, besides the conjecture.
        Assert.Equal((3, 1, 2, 0), await Told(scene, excerpt, other, $"saturation?position={second.Position}"));

        async Task<Reply> Redefine(string by, Guid trigger) =>
            await scene.Do(
                $"constructs/{construct}/redefinitions",
                new
                {
                    definition = $"By {by}.",
                    kind = "mindset",
                    why = Scene.WhyAfter(trigger),
                },
                (long)(await scene.Read($"constructs/{construct}"))["version"]!
            );
    }

    [Fact]
    public async Task What_changed_theory_has_its_place_though_nobody_said_that_it_was_read()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var (read, heard) = (await study.Excerpt("Trust grew."), await study.Excerpt("Nobody met."));
        await study.Excerpt("What changed nothing.");
        await scene.Do($"sources/{await SourceOf(scene, read)}/readings", new { }, version: 1);
        var construct = await study.Construct("Trust");

        await scene.Do(
            $"constructs/{construct}/redefinitions",
            new
            {
                definition = "Being met.",
                kind = "mindset",
                why = Scene.WhyAfter(heard),
            },
            version: 1
        );

        var told = await scene.Read("saturation");
        Assert.Equal(1, Of(told, await SourceOf(scene, heard)));
        Assert.Equal(await SourceOf(scene, heard), (Guid)told["lastThatChanged"]!["id"]!);
        Assert.Equal(1, (int)told["notRead"]!);
    }

    private static async Task<Guid> Memo(Scene scene, Guid about) =>
        (
            await scene.Do(
                "memos",
                new
                {
                    kind = "analytic",
                    text = "It seems so.",
                    about = new[] { new { id = about } },
                }
            )
        ).Id;

    private static async Task<Guid> Fact(Scene scene, Guid thing) =>
        (await scene.Read("events?limit=500"))["items"]!
            .AsArray()
            .Where(e => (Guid)e!["stream"]! == thing)
            .Select(e => (Guid)e!["id"]!)
            .First();

    private static async Task<(int Changes, int Without, int One, int Other)> Told(
        Scene scene,
        Guid one,
        Guid other,
        string path
    )
    {
        var told = await scene.Read(path);
        var (first, second) = (await SourceOf(scene, one), await SourceOf(scene, other));
        return ((int)told["changes"]!, (int)told["withoutSource"]!, Of(told, first), Of(told, second));
    }

    private static async Task<Guid> SourceOf(Scene scene, Guid excerpt) =>
        (Guid)(await scene.Read($"excerpts/{excerpt}"))["sourceId"]!;

    private static int Of(JsonNode told, Guid source) =>
        (int)told["sources"]!.AsArray().Single(s => (Guid)s!["source"]!["id"]! == source)!["changes"]!;
}
