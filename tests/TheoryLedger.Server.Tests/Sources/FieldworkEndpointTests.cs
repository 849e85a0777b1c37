using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.Sources;

public sealed class FieldworkEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task An_interview_names_who_spoke_and_the_guide_that_was_followed()
    {
        var scene = await Scene.Set(server);
        var interview = await scene.Register("interview", "Interview 1");
        var speaker = await scene.Recruit("P1", "team");
        var guide = await Revised(scene);
        var held = Held(speaker.Id, guide);
        await scene.Do($"sources/{interview.Id}/fieldwork", held, interview.Version);

        var session = (await scene.Read($"sources/{interview.Id}"))["fieldwork"]![0]!;
        Assert.Equal(speaker.Id, session["participants"]![0]!.GetValue<Guid>());
        Assert.Equal(2, session["guideVersion"]!.GetValue<int>());
        var read = await scene.Read($"guides/{guide}");
        Assert.Equal(interview.Id, read["uses"]![0]!["source"]!.GetValue<Guid>());
        Assert.Equal(2, read["uses"]![0]!["guideVersion"]!.GetValue<int>());

        var again = await scene.Post($"sources/{interview.Id}/fieldwork", held, version: 2);
        Assert.Equal("fieldwork-held", again.Expect(409).Problem);
        held["minutes"] = 0;
        var shapeless = await scene.Post($"sources/{interview.Id}/fieldwork", held, version: 2);
        Assert.Equal("request-invalid", shapeless.Expect(400).Problem);
    }

    [Fact]
    public async Task A_guide_is_read_as_it_stands_and_says_why_it_changed()
    {
        var scene = await Scene.Set(server);
        var guide = await Revised(scene);

        var read = await scene.Read($"guides/{guide}");

        Assert.Equal("What helped or hindered?", read.Text("text"));
        Assert.Equal(2, read["guideVersion"]!.GetValue<int>());
        Assert.Equal("Only praise came.", read["revisions"]![0]!.Text("reason"));
        Assert.Single((await scene.Read("guides"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_has_withdrawn_is_named_in_no_new_session()
    {
        var scene = await Scene.Set(server);
        var interview = await scene.Register("interview", "Interview 1");
        var speaker = await scene.Recruit("P1", "team");
        var withdrawal = new { consent = SourceScene.Consent("team", analysis: false), reason = "Asked to." };
        await scene.Do($"participants/{speaker.Id}/consent", withdrawal, speaker.Version);

        var held = new { participants = new[] { speaker.Id }, tested = Array.Empty<object>() };
        var refused = await scene.Post($"sources/{interview.Id}/fieldwork", held, interview.Version);

        Assert.Equal("participant-withdrawn", refused.Expect(409).Problem);
    }

    [Theory]
    [InlineData("""{"title":"","text":"What helped?","tests":[]}""")]
    [InlineData("""{"title":"Managers","text":"What helped?","tests":[null]}""")]
    public async Task A_shapeless_guide_is_turned_away(string body)
    {
        var scene = await Scene.Set(server);
        var reply = await scene.Owner.Post($"/v1/reviews/{scene.Review}/guides", body);
        Assert.StartsWith("request-", reply.Expect(400).Problem);
    }

    private static async Task<Guid> Revised(Scene scene)
    {
        var trust = await scene.Do("constructs", Constructing.Trust);
        var issued = new
        {
            title = "Managers",
            text = "What helped?",
            tests = new[] { new { id = trust.Id, version = 1 } },
        };
        var revised = new
        {
            text = "What helped or hindered?",
            tests = Array.Empty<object>(),
            reason = "Only praise came.",
        };
        var guide = await scene.Do("guides", issued);
        await scene.Do($"guides/{guide.Id}/revisions", revised, guide.Version);
        return guide.Id;
    }

    private static JsonObject Held(Guid speaker, Guid guide) =>
        new()
        {
            ["participants"] = new JsonArray(speaker),
            ["tested"] = new JsonArray(),
            ["guide"] = guide,
            ["guideVersion"] = 2,
            ["mode"] = "telephone",
            ["minutes"] = 50,
        };
}
