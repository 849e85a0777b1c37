using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>Rows are the same wherever the batches began that made them.</summary>
public sealed class BatchBeginningsTests(ServerFixture server)
{
    private const string Rows =
        "select source, kind, target, part, since, until, decided_since, decided_until, label from ledger.read_edge where review = $1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pointer_that_ends_after_a_change_dated_back_keeps_its_end()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var excerpt = await scene.Excerpt("They trusted.");
        var one = await scene.Do("codings", ReadingScene.Coding(excerpt, (await scene.Code("Trust")).Id));
        var doubt = new
        {
            reason = "It is money.",
            disputer = ben,
            decidedAt = "2020",
        };
        one = await scene.Do($"codings/{one.Id}/disputes", doubt, one.Version);
        one = await scene.Do($"codings/{one.Id}/withdrawal", new { reason = "So it is." }, one.Version);
        await scene.Read($"codings/{one.Id}");

        Assert.Equal(0L, await Differing(scene.Review, (int)one.Position - 2));
    }

    // Made again in two batches, of which the first has so many facts, in a transaction that comes to nothing.
    private async Task<long> Differing(Guid review, int first)
    {
        const int again = 1_000_000;
        await using var connection = await server.Runtime.OpenConnectionAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await Advance.MoveAsync(connection, again, review, first, Token);
        await Advance.MoveAsync(connection, again, review, Advance.UsualSize, Token);
        await using var query = connection.Command(
            $"""
            select count(*) from ({Rows} and generation = $2 except all
                {Rows} and generation = (select current from ledger.read_generation)) d
            """,
            review,
            again
        );
        return (long)(await query.ExecuteScalarAsync(Token))!;
    }
}
