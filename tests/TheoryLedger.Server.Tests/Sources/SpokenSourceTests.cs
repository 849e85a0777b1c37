using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Recording;

namespace TheoryLedger.Server.Tests.Sources;

/// <summary>Who was spoken to is known to the team, and stands in no fact.</summary>
public sealed class SpokenSourceTests(ServerFixture server)
{
    [Theory]
    [InlineData("interview")]
    [InlineData("focus-group")]
    public async Task What_it_is_called_is_stored_nowhere_in_the_clear(string kind)
    {
        var scene = await Scene.Set(server);
        var (title, detail) = ($"{Guid.CreateVersion7():N}", $"{Guid.CreateVersion7():N}");
        var source = await scene.Do(
            "sources",
            new
            {
                kind,
                title,
                foundBy = "own-fieldwork",
                foundDetail = detail,
            }
        );

        var read = await scene.Read($"sources/{source.Id}");

        Assert.Equal((title, detail), (read.Text("title"), read.Text("foundDetail")));
        Assert.Equal(title, (await scene.Read("sources"))["items"]![0]!.Text("title"));
        Assert.Empty(await server.TablesHolding(title));
        Assert.Empty(await server.TablesHolding(detail));
    }

    [Fact]
    public async Task An_auditor_reads_it_only_where_whoever_spoke_may_be_quoted_to_auditors()
    {
        var scene = await Scene.Set(server);
        var source = await scene.Register("interview", "Interview with the manager");
        var speaker = await scene.Recruit("P1", "team");
        var held = new { participants = new[] { speaker.Id }, tested = Array.Empty<object>() };
        await scene.Do($"sources/{source.Id}/fieldwork", held, source.Version);
        var auditor = await scene.Join(server, Role.Auditor);

        var read = (await auditor.Get($"/v1/reviews/{scene.Review}/sources/{source.Id}")).Expect(200).Json!;

        Assert.Equal("consent", read["title"]!.Text("withheld"));
        var paper = await scene.Register("paper", "A published paper");
        read = (await auditor.Get($"/v1/reviews/{scene.Review}/sources/{paper.Id}")).Expect(200).Json!;
        Assert.Equal("A published paper", read.Text("title"));
    }

    [Fact]
    public async Task It_has_no_citation()
    {
        var scene = await Scene.Set(server);

        var cited = await scene.Post(
            "sources",
            new
            {
                kind = "interview",
                title = "Interview 1",
                foundBy = "own-fieldwork",
                citation = new { author = "Somebody" },
            }
        );

        Assert.Equal("source-not-published", cited.Expect(409).Problem);
    }
}
