using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>One review's trouble is told, and takes the server away from nobody.</summary>
public sealed class HealthTests(ServerFixture server)
{
    [Fact]
    public async Task A_review_whose_views_have_stopped_makes_the_server_degraded_and_not_unready()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await server.Laid("stopped_views");
        await using var stop = database.CreateCommand(
            """
            insert into ledger.review_head (review, position, recorded_at) values (gen_random_uuid(), 3, now());
            insert into ledger.read_progress (generation, review, position, failure)
            select g.current, h.review, 2, 'A fact that cannot follow.' from ledger.read_generation g, ledger.review_head h
            """
        );
        await stop.ExecuteNonQueryAsync(token);

        var health = await new ReadModelHealth(database, new Troubles()).CheckHealthAsync(new(), token);

        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, health.Status);
        Assert.Equal(1L, health.Data["stopped"]);
        Assert.Equal(1L, health.Data["lag"]);
    }

    [Fact]
    public async Task A_server_that_lives_and_can_read_says_so_to_everybody()
    {
        using var http = Microsoft.AspNetCore.TestHost.HostBuilderTestServerExtensions.GetTestClient(server.Host);

        foreach (var address in (string[])["/health/live", "/health/ready"])
        {
            using var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
        }
    }
}
