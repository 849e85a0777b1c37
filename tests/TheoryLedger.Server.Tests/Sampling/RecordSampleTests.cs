using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;

namespace TheoryLedger.Server.Tests.Sampling;

/// <summary>What somebody thinks of a sample is recorded only as it is drawn again.</summary>
public sealed class RecordSampleTests(ServerFixture server)
{
    [Fact]
    public async Task It_is_told_with_all_that_draws_it_again_and_is_on_what_was_disagreed_with()
    {
        var scene = await Scene.Set(server);
        var auditor = await scene.Join(server, Role.Auditor);

        var recorded = await Record(
            auditor,
            scene,
            of: 3,
            new
            {
                position = 3,
                verdict = "disagree",
                why = "It began earlier.",
            },
            new { position = 2, verdict = "agree" },
            new { position = 1 }
        );

        recorded.Expect(201);
        var read = (await scene.Read("findings"))["items"]!.AsArray().Single()!;
        var text = read["text"]!.GetValue<string>();
        Assert.StartsWith(
            "Random sample of 3 decisions, drawn by the seed “audit” from events 1 to 3; 2 of 3 judged, 1 disagreed with.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\nEvent 3: disagree. It began earlier.", text, StringComparison.Ordinal);
        Assert.Contains("\nEvent 1: not judged.", text, StringComparison.Ordinal);
        Assert.EndsWith(
            $"\nDraw it again: /reviews/{scene.Review}/sample?seed=audit&n=20&of=3",
            text,
            StringComparison.Ordinal
        );
        Assert.Equal([scene.Phase], On(read));
    }

    [Fact]
    public async Task Where_all_is_agreed_with_nothing_carries_an_open_finding()
    {
        var scene = await Scene.Set(server);

        (await Record(scene.Owner, scene, of: 3, new { position = 3, verdict = "agree" })).Expect(201);

        var finding = (await scene.Read("findings"))["items"]!.AsArray().Single()!;
        Assert.Equal([scene.Review], On(finding));
        Assert.Equal("closed", finding["state"]!.GetValue<string>());
        Assert.Equal(
            "Whatever was judged was agreed with: there is nothing to answer.",
            finding["closed"]!["reason"]!.GetValue<string>()
        );
        var front = (await scene.Owner.Get($"/reviews/{scene.Review}")).Expect(200).Text;
        Assert.DoesNotContain("not settled", front, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("disagree", null)]
    [InlineData("agree", "Who is she?")]
    public async Task What_is_disagreed_with_or_asked_leaves_it_open(string verdict, string? why)
    {
        var scene = await Scene.Set(server);

        (
            await Record(
                scene.Owner,
                scene,
                of: 3,
                new
                {
                    position = 3,
                    verdict,
                    why,
                }
            )
        ).Expect(201);

        Assert.Equal("open", (await scene.Read("findings"))["items"]![0]!["state"]!.GetValue<string>());
        var front = (await scene.Owner.Get($"/reviews/{scene.Review}")).Expect(200).Text;
        Assert.Contains("1 finding not settled", front, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scope_is_named_and_drawn_by()
    {
        var study = new Study(await Scene.Set(server));
        var trust = await study.Construct("Trust");
        var began = (await study.Scene.Read($"constructs/{trust}/history"))["items"]![0]!["fact"]!;
        var position = began["position"]!.GetValue<long>();

        var recorded = await Record(
            study.Scene.Owner,
            study.Scene,
            of: position,
            scope: "theory",
            new { position, verdict = "disagree" }
        );
        var outside = await Record(
            study.Scene.Owner,
            study.Scene,
            of: position,
            scope: "theory",
            new { position = 1, verdict = "disagree" }
        );

        recorded.Expect(201);
        Assert.Equal("not-drawn", outside.Expect(400).Problem);
        var text = (await study.Scene.Read("findings"))["items"]![0]!["text"]!.GetValue<string>();
        Assert.StartsWith("Random sample of 1 decisions that change theory", text, StringComparison.Ordinal);
        Assert.EndsWith("&scope=theory", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 999, "agree", "not-drawn")]
    [InlineData(999, 3, "agree", "request-invalid")]
    [InlineData(3, 3, null, "request-invalid")]
    public async Task What_was_not_drawn_or_not_judged_is_refused(
        long of,
        long position,
        string? verdict,
        string problem
    )
    {
        var scene = await Scene.Set(server);

        var recorded = await Record(scene.Owner, scene, of, new { position, verdict });

        Assert.Equal(problem, recorded.Expect(400).Problem);
        Assert.Empty((await scene.Read("findings"))["items"]!.AsArray());
    }

    private static Task<Reply> Record(Person by, Scene scene, long of, params object[] judged) =>
        Record(by, scene, of, "all", judged);

    private static Task<Reply> Record(Person by, Scene scene, long of, string scope, params object[] judged) =>
        by.Post(
            $"/v1/reviews/{scene.Review}/samples",
            new
            {
                seed = "audit",
                n = 20,
                of,
                scope,
                judged,
                phase = scene.Phase,
            }
        );

    private static IEnumerable<Guid> On(JsonNode finding) =>
        finding["on"]!.AsArray().Select(on => on!["id"]!.GetValue<Guid>());
}
