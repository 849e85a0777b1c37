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

    [Fact]
    public async Task A_coding_that_took_the_place_of_another_is_lost_when_it_is_taken_back_itself()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var excerpt = await study.Excerpt("Trust grew without risk.");
        var coding = await scene.Do("codings", ReadingScene.Coding(excerpt, (await scene.Code("Trust")).Id));
        var configuration = (await study.Dyad()).Id;
        var link = new
        {
            excerptId = excerpt,
            stance = "supports",
            reason = "It says so.",
            codings = new[] { coding.Id },
        };
        var evidence = await scene.Do($"configurations/{configuration}/evidence", link);
        var anew = new
        {
            codeId = (await scene.Code("Risk")).Id,
            interpretation = "They are open with each other.",
            explicitness = "inferred",
            certainty = "probable",
            round = "after-discussion",
            reason = "We talked it over.",
            coder = scene.Ada,
        };
        var replaced = await scene.Do($"codings/{coding.Id}/replacement", anew, coding.Version);
        var judged = new
        {
            verdict = "re-weighed",
            weight = "weak",
            reason = "Read anew, it says less.",
        };
        await scene.Do($"evidence/{evidence.Id}/rejudgements", judged, evidence.Version);
        Assert.Empty(await Stale(study, configuration));

        var successor = (await scene.Read($"codings/{coding.Id}"))["replacedBy"]!;
        var taken = await scene.Do($"codings/{successor}/withdrawal", new { reason = "I misread it." }, 1);

        Assert.True(replaced.Position < taken.Position);
        Assert.Equal(["given-up"], await Stale(study, configuration));
    }

    [Fact]
    public async Task A_ground_that_there_is_not_is_not_found()
    {
        var scene = await Scene.Set(server);
        (await scene.Owner.Get($"/v1/reviews/{scene.Review}/stale?ground={Guid.CreateVersion7()}")).Expect(404);
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
