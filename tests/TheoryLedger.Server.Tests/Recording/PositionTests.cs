using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Recording;

public sealed class PositionTests(ServerFixture server)
{
    private const int Writers = 8;
    private const int Each = 10;

    [Fact]
    public async Task However_many_write_positions_have_no_gap_and_no_time_runs_backwards()
    {
        var scene = await Scene.Set(server);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Write(scene, writer)));

        var facts = await server.Facts(scene.Review);
        Assert.Equal(Enumerable.Range(1, facts.Count).Select(i => (long)i), facts.Select(f => f.Position));
        Assert.Equal(3 + (Writers * Each * 2), facts.Count);
        Assert.Equal(facts.Select(f => f.RecordedAt).Order(), facts.Select(f => f.RecordedAt));
        Assert.Equal(facts.Count, await scene.Head());
    }

    [Fact]
    public async Task The_ledgers_row_says_what_the_event_itself_says()
    {
        var scene = await Scene.Set(server);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Write(scene, writer)));

        Assert.All(
            await server.Facts(scene.Review),
            f => Assert.Equal(new(f.Position, f.RecordedAt, f.Stream, f.Version, $"{scene.Review}"), f.Stored)
        );
    }

    [Fact]
    public async Task The_facts_of_one_decision_stand_next_to_each_other()
    {
        var scene = await Scene.Set(server);
        var codes = await Task.WhenAll(Enumerable.Range(0, 2 * Writers).Select(i => scene.Code($"Code {i}")));

        var merged = await Task.WhenAll(
            codes.Chunk(2).Select(p => scene.Do($"codes/{p[0].Id}/merge", new { into = p[1].Id, reason = "Same." }, 1))
        );

        var facts = await server.Facts(scene.Review);
        Assert.All(
            merged,
            r =>
                Assert.Equal(
                    ["code-merged.v1", "code-absorbed.v1"],
                    facts.Where(f => f.Position >= r.Position - 1 && f.Position <= r.Position).Select(f => f.Type)
                )
        );
    }

    private static async Task Write(Scene scene, int writer)
    {
        for (var i = 0; i < Each; i++)
        {
            var code = await scene.Code($"Code {writer}-{i}");
            await scene.Do(
                $"codes/{code.Id}/renaming",
                new { label = $"C {writer}-{i}", reason = "Short." },
                code.Version
            );
        }
    }
}
