using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Mechanisms;

/// <summary>How broadly evidence is spread is counted alike wherever it is told: over readings and words as they stand.</summary>
public sealed class BreadthTests(ServerFixture server)
{
    private const string First = "We told each other early.";
    private const string Second = "They came back to us.";

    [Fact]
    public async Task Coders_and_participants_are_those_whom_fragility_counts()
    {
        var study = await Study.Begin(server);
        var mechanism = await study.Construct("Trust");
        var configuration = await Theorised(study, mechanism);
        await TakenBackBesideOneThatStands(study, configuration);
        await GivenWayToAnothers(study, configuration);
        await MovedToWhatSomebodyElseSaid(study, configuration);

        // Ada's coding stands, Dan's took the place of another; what was carried is now what the second of two said.
        Assert.Equal((2, 1), await InFragility(study, configuration));
        Assert.Equal((2, 1), await InFragility(study, mechanism));
        var emergence = await study.Scene.Read($"mechanisms/{mechanism}/emergence");
        Assert.Equal((2, 1), Spread(emergence["breadth"]!));
        var table = (await study.Scene.Read("mechanisms/table"))["items"]!.AsArray();
        Assert.Equal((2, 1), Spread(table.Single()!["breadth"]!));
    }

    private static async Task<Guid> Theorised(Study study, Guid mechanism) =>
        (
            await study.Propose(
                "Trust and risk",
                Study.Element("m", "Mechanism", "Partners trust", mechanism),
                Study.Element("o", "Outcome", "Risk is taken")
            )
        ).Id;

    private static async Task TakenBackBesideOneThatStands(Study study, Guid configuration)
    {
        var (scene, excerpt) = (study.Scene, await study.Excerpt("Trust grew."));
        var standing = await Read(scene, excerpt, scene.Ada);
        var taken = await Read(scene, excerpt, await scene.Contributor("Ben"));
        await Link(scene, configuration, excerpt, standing.Id, taken.Id);
        await scene.Do($"codings/{taken.Id}/withdrawal", new { reason = "I misread it." }, taken.Version);
    }

    private static async Task GivenWayToAnothers(Study study, Guid configuration)
    {
        var (scene, excerpt) = (study.Scene, await study.Excerpt("Trust was lost."));
        var coding = await Read(scene, excerpt, await scene.Contributor("Cleo"));
        await Link(scene, configuration, excerpt, coding.Id);
        var anew = new
        {
            codeId = (await scene.Code($"Code {Guid.CreateVersion7()}")).Id,
            interpretation = "They are open with each other.",
            explicitness = "inferred",
            certainty = "probable",
            round = "after-discussion",
            reason = "We talked it over.",
            coder = await scene.Contributor("Dan"),
        };
        await scene.Do($"codings/{coding.Id}/replacement", anew, coding.Version);
    }

    private static async Task MovedToWhatSomebodyElseSaid(Study study, Guid configuration)
    {
        var scene = study.Scene;
        var text = await Talk(scene);
        var excerpt = await scene.Do("excerpts", ReadingScene.Span(text, First));
        var evidence = await study.Link(configuration, excerpt.Id, "supports");
        var moved = System.Text.Json.JsonSerializer.SerializeToNode(
            ReadingScene.Span(text, Second, First.Length + Pause.Length)
        )!;
        moved["reason"] = "Meant this.";
        await scene.Do($"excerpts/{excerpt.Id}/re-anchoring", moved, excerpt.Version);
        await scene.Do(
            $"evidence/{evidence.Id}/rejudgements",
            new { verdict = "carried", reason = "It says so too." },
            evidence.Version
        );
    }

    private static readonly string Pause = new('m', 100);

    private static async Task<Guid> Talk(Scene scene)
    {
        var group = await scene.Register("focus-group", "Group 1");
        var segments = new object[]
        {
            new { text = First, speaker = (await scene.Recruit("P1", "auditors")).Id },
            new { text = Pause },
            new { text = Second, speaker = (await scene.Recruit("P2", "auditors")).Id },
        };
        return (
            await scene.Do(
                "texts",
                new
                {
                    sourceId = group.Id,
                    kind = "transcript",
                    segments,
                }
            )
        ).Id;
    }

    private static async Task<Reply> Read(Scene scene, Guid excerpt, Guid coder)
    {
        var code = await scene.Code($"Code {Guid.CreateVersion7()}");
        return await scene.Do("codings", ReadingScene.Coding(excerpt, code.Id, coder: coder));
    }

    private static Task<Reply> Link(Scene scene, Guid configuration, Guid excerpt, params Guid[] codings) =>
        scene.Do(
            $"configurations/{configuration}/evidence",
            new
            {
                excerptId = excerpt,
                stance = "supports",
                reason = "It says so.",
                codings,
            }
        );

    private static async Task<(int Coders, int Participants)> InFragility(Study study, Guid id) =>
        Spread(
            (await study.Scene.Read("fragility"))["items"]!.AsArray().Single(i => (Guid)i!["id"]! == id)!["breadth"]!
        );

    private static (int Coders, int Participants) Spread(System.Text.Json.Nodes.JsonNode breadth) =>
        ((int)breadth["coders"]!, (int)breadth["participants"]!);
}
