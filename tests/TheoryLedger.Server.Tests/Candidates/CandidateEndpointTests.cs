using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.Candidates;

public sealed class CandidateEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_candidate_is_ranked_and_goes_into_what_takes_it_in()
    {
        var scene = await Scene.Set(server);
        var construct = await scene.Do("constructs", Constructing.Trust);
        var logged = await Log(scene, construct.Id);

        var high = await scene.Do($"candidates/{logged.Id}/priority", new { priority = "high", why = Scene.Why }, 1);
        var configuration = await new Configurations.Study(scene).Dyad();
        var into = new { id = configuration.Id, version = 1 };
        await scene.Do($"candidates/{logged.Id}/absorption", new { into, why = Scene.Why }, high.Version);

        var read = await scene.Read($"candidates/{logged.Id}");
        Assert.Equal(("absorbed", "high"), (read.Text("state"), read.Text("priority")));
        Assert.Equal(configuration.Id, read["absorbedInto"]!["id"]!.GetValue<Guid>());
        Assert.Equal("Three sources say so.", read["ended"]!["why"]!.Text("rationale"));
        Assert.Single(await Items(scene, $"candidates?into={configuration.Id}"));
        Assert.Single(await Items(scene, $"candidates?origin={construct.Id}"));
    }

    [Fact]
    public async Task A_candidate_that_was_set_aside_is_decided_about_no_more()
    {
        var scene = await Scene.Set(server);
        var logged = await Log(scene);
        var aside = await scene.Do($"candidates/{logged.Id}/setting-aside", new { why = Scene.Why }, logged.Version);

        var again = await scene.Post(
            $"candidates/{logged.Id}/priority",
            new { priority = "low", why = Scene.Why },
            aside.Version
        );

        Assert.Equal("candidate-closed", again.Expect(409).Problem);
        Assert.Equal("set-aside", (await Items(scene, "candidates"))[0].Text("state"));
    }

    [Fact]
    public async Task A_candidate_says_something_in_each_of_its_parts()
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post("candidates", Body("", null));

        Assert.Equal(["/if"], reply.Expect(400).Json!["errors"]!.AsObject().Select(e => e.Key));
    }

    private static Task<Reply> Log(Scene scene, Guid? from = null) => scene.Do("candidates", Body("they meet", from));

    private static object Body(string condition, Guid? from) =>
        new
        {
            statement = new
            {
                @if = condition,
                then = "they trust",
                because = "they see each other's work",
            },
            origin = new { kind = "literature", from = from is { } id ? new[] { new { id, version = 1 } } : [] },
            why = Scene.Why,
        };

    private static async Task<List<System.Text.Json.Nodes.JsonNode>> Items(Scene scene, string path) =>
        [.. (await scene.Read(path))["items"]!.AsArray().Select(item => item!)];
}
