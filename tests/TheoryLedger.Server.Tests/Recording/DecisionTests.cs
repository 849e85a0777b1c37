using Npgsql;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>What was decided at once can be told from what merely came close together, and by nothing that a client says.</summary>
public sealed class DecisionTests(ServerFixture server)
{
    [Fact]
    public async Task The_facts_of_one_decision_name_its_first_one()
    {
        var (scene, merged) = await Merged();

        var events = (await scene.Read($"events?after={merged - 2}"))["items"]!.AsArray();

        Assert.Equal(["construct-merged.v1", "construct-absorbed.v1"], events.Select(e => (string?)e!["type"]));
        Assert.All(events, e => Assert.Equal((Guid?)events[0]!["id"], (Guid?)e!["decision"]));
        var before = (await scene.Read($"events?after={merged - 3}"))["items"]![0]!;
        Assert.Equal((Guid?)before["id"], (Guid?)before["decision"]);
    }

    [Fact]
    public async Task What_a_client_calls_its_request_is_kept_nowhere()
    {
        var (scene, _) = await Merged();

        await using var query = server.Runtime.Command(
            """
            select count(*), count(*) filter (where correlation_id = replace(headers ->> 'tl-decision', '-', '') and causation_id is null)
            from ledger_events.mt_events where tenant_id = $1
            """,
            scene.Review.ToString()
        );
        await using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await row.ReadAsync(TestContext.Current.CancellationToken);

        Assert.True(row.GetInt64(0) > 4);
        Assert.Equal(row.GetInt64(0), row.GetInt64(1));
    }

    private async Task<(Scene Scene, long Position)> Merged()
    {
        var scene = await Scene.Set(server);
        var study = new Study(scene);
        var (one, other) = (await study.Construct("Trust"), await study.Construct("Faith"));
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/v1/reviews/{scene.Review}/constructs/{one}/merge"
        )
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new
                {
                    phase = scene.Phase,
                    into = other,
                    why = Scene.Why,
                }
            ),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Headers.TryAddWithoutValidation(
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        );
        var reply = (await scene.Owner.Send(request)).Expect(200);
        return (scene, reply.Json!["position"]!.GetValue<long>());
    }
}
