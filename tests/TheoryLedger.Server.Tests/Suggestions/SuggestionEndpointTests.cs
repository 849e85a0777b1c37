using System.Text.Json;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Suggestions;

public sealed class SuggestionEndpointTests(ServerFixture server)
{
    private static readonly string Digest = new('a', 64);

    [Fact]
    public async Task A_suggestion_waits_until_a_person_takes_it_over()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("They trusted.");
        var offered = await scene.Do("suggestions", About(excerpt));
        var at = $"suggestions/{offered.Id}";

        var read = await scene.Read(at);
        Assert.Equal(("offered", "Code it as trust."), (read.Text("state"), read.Text("proposal")));
        Assert.Equal(("reader 1.2", "large 3"), (read.Text("software"), read.Text("model")));
        Assert.Equal((Digest, excerpt), (read.Text("promptDigest"), read["about"]![0]!.Id("id")));
        Assert.Null(read["answered"]);

        var code = (await scene.Code("Trust")).Id;
        var coding = await scene.Do("codings", ReadingScene.Coding(excerpt, code));
        await scene.Do(
            $"{at}/acceptance",
            new { recordedAs = new { id = coding.Id }, reason = "Quite so." },
            offered.Version
        );

        read = await scene.Read(at);
        Assert.Equal(("accepted", "Quite so."), (read.Text("state"), read.Text("answer")));
        Assert.Equal(coding.Id, read["recordedAs"]!.Id("id"));
        Assert.Equal(scene.Ada, read["answered"]!["decidedBy"]![0]!.GetValue<Guid>());
        Assert.Equal(offered.Id, (await scene.Read($"suggestions?about={excerpt}")).Items().Single().Id("id"));
    }

    [Fact]
    public async Task A_suggestion_is_changed_or_turned_down_and_answered_once()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("They trusted.");
        var code = await scene.Code("Trust");
        var edited = await scene.Do("suggestions", About(excerpt));
        var rejected = await scene.Do("suggestions", About(excerpt, code.Id));

        var changes = new { recordedAs = new { id = code.Id, version = 1 }, changes = "A wider code." };
        await scene.Do($"suggestions/{edited.Id}/edit", changes, edited.Version);
        await scene.Do($"suggestions/{rejected.Id}/rejection", new { reason = "No." }, rejected.Version);

        Assert.Equal(["edited", "rejected"], (await scene.Read("suggestions")).Items().Select(s => s.Text("state")));
        var again = await scene.Post($"suggestions/{rejected.Id}/rejection", new { reason = "Still no." }, version: 2);
        Assert.Equal("suggestion-answered", again.Expect(409).Problem);
    }

    [Fact]
    public async Task Software_does_not_answer_software()
    {
        var scene = await Scene.Set(server);
        var robot = await scene.Contributor("Reader", kind: "software");
        var offered = await scene.Do("suggestions", About(await scene.Excerpt("They trusted.")));

        var answer = new { reason = "No.", decidedBy = new[] { robot, scene.Ada } };
        var turned = await scene.Post($"suggestions/{offered.Id}/rejection", answer, offered.Version);

        Assert.Equal("suggestion-answered-by-software", turned.Expect(409).Problem);
    }

    [Fact]
    public async Task What_is_named_twice_is_pointed_at_once()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("They trusted.");

        await scene.Do("suggestions", About(excerpt, excerpt));

        Assert.Single((await scene.Read($"suggestions?about={excerpt}")).Items());
    }

    [Theory]
    [InlineData("""{"software":"s","proposes":"coding","about":[],"proposal":"P","promptDigest":"ABC"}""")]
    [InlineData("""{"software":" ","proposes":"coding","about":[],"proposal":"P"}""")]
    [InlineData("""{"software":"s","proposes":"coding","about":[null],"proposal":"P"}""")]
    public async Task A_shapeless_suggestion_is_turned_away(string body)
    {
        var scene = await Scene.Set(server);
        var reply = await scene.Owner.Post($"/v1/reviews/{scene.Review}/suggestions", body);
        Assert.StartsWith("request-", reply.Expect(400).Problem);
    }

    [Theory]
    [InlineData("model", null)]
    [InlineData("model", " ")]
    [InlineData("promptDigest", null)]
    [InlineData("promptDigest", "as written")]
    public async Task A_suggestion_says_which_model_made_it_of_which_prompt(string field, string? value)
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("They trusted.");
        var body = JsonSerializer.SerializeToNode(About(excerpt))!.AsObject();

        body.Remove(field);
        AssertTurnedAway(field, await scene.Post("suggestions", body.DeepClone()));
        body[field] = value;
        AssertTurnedAway(field, await scene.Post("suggestions", body));

        Assert.Empty((await scene.Read("suggestions")).Items());
    }

    private static void AssertTurnedAway(string field, Reply reply)
    {
        Assert.StartsWith("request-", reply.Expect(400).Problem);
        Assert.Contains(field, reply.Text);
    }

    private static object About(params IEnumerable<Guid> things) =>
        new
        {
            software = "reader 1.2",
            model = "large 3",
            promptDigest = Digest,
            proposes = "coding",
            about = things.Select(id => new { id, version = 1 }),
            proposal = "Code it as trust.",
        };
}
