using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Stale;

/// <summary>Evidence whose ground fell stays stale until somebody judges it, whatever else is said of it.</summary>
public sealed class FallenEvidenceTests(ServerFixture server)
{
    [Theory]
    [InlineData("excluded", "given-up")]
    [InlineData("retracted", "retracted")]
    [InlineData("un-coded", "given-up")]
    public async Task An_answer_to_a_contradiction_judges_nothing(string fall, string how)
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var excerpt = await study.Excerpt("Trust grew without risk.");
        var code = await ReadingScene.Code(scene, "Trust");
        var coding = await scene.Do("codings", ReadingScene.Coding(excerpt, code.Id));
        var configuration = (await study.Dyad()).Id;
        var evidence = await scene.Do(
            $"configurations/{configuration}/evidence",
            new
            {
                excerptId = excerpt,
                stance = "contradicts",
                weight = "moderate",
                reason = "It says otherwise.",
                codings = new[] { coding.Id },
            }
        );
        Assert.Empty(await Stale(study, configuration));

        await Fall(study, fall, excerpt, coding);
        Assert.Equal([how], await Stale(study, configuration));

        await scene.Do(
            $"evidence/{evidence.Id}/answers",
            new { answer = "open", why = Scene.WhyAfter(excerpt) },
            evidence.Version
        );
        Assert.Equal([how], await Stale(study, configuration));

        await scene.Do(
            $"evidence/{evidence.Id}/rejudgements",
            new
            {
                // What an excluded source says, or what rests on no reading any more, can only be dropped.
                verdict = fall == "retracted" ? "re-weighed" : "dropped",
                weight = fall == "retracted" ? "weak" : null,
                reason = "What it saw was seen elsewhere.",
            },
            evidence.Version + 1
        );
        Assert.Empty(await Stale(study, configuration));
    }

    private static readonly object Notice = new
    {
        kind = "retraction",
        notice = "By the publisher.",
        noticedOn = "2026",
    };

    private static async Task Fall(Study study, string fall, Guid excerpt, Reply coding)
    {
        var source = (Guid)(await study.Scene.Read($"excerpts/{excerpt}"))["sourceId"]!;
        var (path, body, version) = fall switch
        {
            "excluded" => ($"sources/{source}/exclusion", (object)new { reason = "It was made up." }, 1L),
            "un-coded" => ($"codings/{coding.Id}/withdrawal", new { reason = "I misread it." }, coding.Version),
            _ => ($"sources/{source}/notices", Notice, 1L),
        };
        await study.Scene.Do(path, body, version);
    }

    private static async Task<IEnumerable<string>> Stale(Study study, Guid configuration) =>
        (await study.Scene.Read("stale?concept=configurations"))["items"]!
            .AsArray()
            .Where(i => (Guid)i!["id"]! == configuration)
            .SelectMany(i => i!["changes"]!.AsArray())
            .Select(c => (string)c!["how"]!);
}
