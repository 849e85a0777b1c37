using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.Assessments;

public sealed class AssessmentEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task Confidence_and_saturation_are_read_by_what_they_judge()
    {
        var scene = await Scene.Set(server);
        var trust = await scene.Do("constructs", Constructing.Trust);
        var other = await scene.Do("constructs", Constructing.Named("Faith"));

        var paper = await Sources.SourceScene.Register(scene, "paper", "The last one");

        var confidence = await scene.Do("assessments/confidence", Confidence(trust.Id, version: 1));
        await scene.Do("assessments/confidence", Confidence(other.Id, version: 1));
        await scene.Do(
            "assessments/saturation",
            new
            {
                of = new { id = trust.Id, version = 1 },
                isSaturated = false,
                criterion = "Three sources without a change.",
                reason = "The last one changed it.",
                lastChangedBy = new { id = paper.Id },
            }
        );

        var read = await scene.Read($"assessments/{confidence.Id}");
        Assert.Equal(("confidence", "moderate"), (read.Text("kind"), read.Text("overall")));
        Assert.Equal("Thin data.", read.Text("reason"));
        var items = (await scene.Read($"assessments?of={trust.Id}"))["items"]!.AsArray();
        Assert.Equal(["confidence", "saturation"], items.Select(a => a!.Text("kind")));
        Assert.False(items[1]!["isSaturated"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_judgement_names_a_version_that_exists()
    {
        var scene = await Scene.Set(server);
        var trust = await scene.Do("constructs", Constructing.Trust);

        var beyond = await scene.Post("assessments/confidence", Confidence(trust.Id, version: 2));
        var none = await scene.Post("assessments/confidence", Confidence(trust.Id, version: null));

        Assert.Equal("reference-version-unknown", beyond.Expect(409).Problem);
        Assert.Equal("assessment-version-missing", none.Expect(409).Problem);
    }

    [Fact]
    public async Task A_judgement_of_saturation_has_a_criterion()
    {
        var scene = await Scene.Set(server);
        var of = new { id = Guid.CreateVersion7(), version = 1 };

        var reply = await scene.Post(
            "assessments/saturation",
            new
            {
                of,
                isSaturated = true,
                criterion = "",
                reason = "So.",
            }
        );

        Assert.Equal("request-invalid", reply.Expect(400).Problem);
    }

    private static object Confidence(Guid id, int? version) =>
        new
        {
            of = new { id, version },
            methodologicalLimitations = "minor",
            coherence = "none",
            adequacy = "serious",
            relevance = "unstated",
            overall = "moderate",
            degreeOfEvidence = "Some",
            reason = "Thin data.",
        };
}
