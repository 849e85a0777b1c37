using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>However many wait to write in one review, everybody else goes on.</summary>
public sealed class CrowdTests(ServerFixture server)
{
    private const int Crowd = 150;

    [Fact]
    public async Task Others_read_and_write_while_a_crowd_waits_for_one_review()
    {
        var (crowded, quiet) = (await Scene.Set(server), await Scene.Set(server));
        var token = TestContext.Current.CancellationToken;
        await using var connection = await server.Owner.OpenConnectionAsync(token);
        await using var holding = await connection.BeginTransactionAsync(token);
        await using var hold = connection.Command(
            "select from ledger.review_head where review = $1 for update",
            crowded.Review
        );
        await hold.ExecuteNonQueryAsync(token);
        var waiting = Enumerable.Range(0, Crowd).Select(i => crowded.Post("phases", new { name = $"{i}" })).ToList();

        await quiet.Do("phases", new { name = "Review" });
        Assert.Equal(2, (await quiet.Read("phases"))["items"]!.AsArray().Count);
        Assert.InRange(await HoldingUp(token), 0, 1);

        await holding.RollbackAsync(token);
        var replies = await Task.WhenAll(waiting);
        Assert.All(replies.Where(r => r.Status != 201), r => Assert.NotNull(r.Expect(503).Headers.RetryAfter));
        Assert.Equal(1 + replies.Count(r => r.Status == 201), await Phases(crowded));
    }

    private async Task<long> Phases(Scene scene)
    {
        await using var query = server.Owner.Command(
            "select count(*) from ledger_events.mt_events where tenant_id = $1 and type = 'phase-opened.v1'",
            $"{scene.Review}"
        );
        return (long)(await query.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task<long> HoldingUp(CancellationToken token)
    {
        await using var query = server.Owner.Command(
            "select count(*) from pg_stat_activity where usename = 'theoryledger_test' and wait_event_type = 'Lock'"
        );
        return (long)(await query.ExecuteScalarAsync(token))!;
    }
}
