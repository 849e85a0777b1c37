using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>Where reading cannot follow recording, nobody is shown an old state as if it were the present one.</summary>
public sealed class StoppedReadingTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_present_is_refused_where_reading_has_stopped_and_the_past_before_it_is_told()
    {
        var scene = await Scene.Set(server);
        var before = await scene.Do("memos", new { kind = "method", text = "Read." });
        await scene.Read("memos");
        await MarkAsync(scene.Review, "'A fact that cannot follow.'");
        await scene.Do("memos", new { kind = "method", text = "Recorded, and not read." });

        foreach (var path in (string[])["memos", "questions", "replay", ""])
        {
            var refused = (await Get(scene, path)).Expect(503);
            Assert.Equal("reading-stopped", refused.Problem);
            Assert.Contains($"position={before.Position}", refused.Text, StringComparison.Ordinal);
        }

        var then = (await Get(scene, $"memos?position={before.Position}")).Expect(200);
        Assert.Single(then.Json!["items"]!.AsArray());

        await MarkAsync(scene.Review, "null");
        Assert.Equal(2, (await scene.Read("memos"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_cannot_be_kept_again_and_again_is_told_by_health_and_by_answers_until_it_can()
    {
        var scene = await Scene.Set(server);
        await scene.Read("memos");
        var troubles = server.Host.Services.GetRequiredService<Troubles>();
        var refusal = $"refuse_{scene.Review:n}";
        await RunAsync(
            $"""
            create function ledger.{refusal}() returns trigger language plpgsql as
            $$ begin raise exception 'Nothing is kept of this review.'; end $$;
            create trigger {refusal} before insert on ledger.read_item
            for each row when (new.review = '{scene.Review}') execute function ledger.{refusal}()
            """
        );
        try
        {
            await scene.Do("memos", new { kind = "method", text = "Recorded, and not kept." });
            await Until(() => troubles.Has(scene.Review));

            var health = await new ReadModelHealth(server.Runtime, troubles).CheckHealthAsync(new(), Token);
            Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, health.Status);
            Assert.True((int)health.Data["failing"] > 0);
            Assert.Equal("reading-stopped", (await Get(scene, "memos")).Expect(503).Problem);
        }
        finally
        {
            await RunAsync($"drop trigger {refusal} on ledger.read_item; drop function ledger.{refusal}()");
        }

        await Until(() => !troubles.Has(scene.Review));
        Assert.Single((await scene.Read("memos"))["items"]!.AsArray());
    }

    private static Task<Reply> Get(Scene scene, string path) =>
        scene.Owner.Get($"/v1/reviews/{scene.Review}/{path}".TrimEnd('/'));

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            // What fails is tried again ever more seldom: where everything is slow, the next time may be a while off.
            Assert.True(tries < 1200, "It took more than two minutes.");
            await Task.Delay(100, Token);
        }
    }

    private Task MarkAsync(Guid review, string failure) =>
        RunAsync($"update ledger.read_progress set failure = {failure} where review = '{review}'");

    private async Task RunAsync(string sql)
    {
        await using var command = server.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }
}
