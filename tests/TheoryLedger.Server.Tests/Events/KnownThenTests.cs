using System.Globalization;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Events;

/// <summary>What was recorded when, beside what is said to have happened when.</summary>
public sealed class KnownThenTests(ServerFixture server)
{
    [Fact]
    public async Task Evidence_that_came_into_the_ledger_late_may_have_been_known_before()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("Trust came first.");
        var dyad = await study.Dyad();
        await study.Change(dyad, "affirmations", new { why = Scene.Why, decidedAt = "2021-05" });
        await study.Scene.Do(
            $"configurations/{dyad.Id}/evidence",
            new
            {
                excerptId = excerpt,
                stance = "contradicts",
                reason = "It says so.",
                decidedAt = "2020",
            }
        );
        var affirmed = (await study.Scene.Read($"configurations/{dyad.Id}/history"))["items"]![1]!["fact"]!;

        var known = await study.Scene.Read($"events/{affirmed["id"]}/known-then");

        var piece = Assert.Single(known["evidence"]!.AsArray())!;
        Assert.Equal(("now-only", "before"), ((string)piece["known"]!, (string)piece["order"]!));
        Assert.Equal(0, known.Number("then/contradicts"));
        Assert.Equal(1, known.Number("now/contradicts"));
        Assert.Equal(DaysSince(affirmed, "2021-06-01T00:00:00Z"), known.Number("daysBetween"));
    }

    [Fact]
    public async Task Which_facts_are_late_goes_by_the_last_moment_that_they_state()
    {
        var scene = await Scene.Set(server);
        (string Stated, string? Until)[] times =
        [
            ("2020", "2021-01-01T00:00:00Z"),
            ("2020-05", "2020-06-01T00:00:00Z"),
            ("2020-12", "2021-01-01T00:00:00Z"),
            ("2020-02-28", "2020-02-29T00:00:00Z"),
            ("2020-05-06T10:30:00Z", "2020-05-06T10:30:00Z"),
            ("2020-05-06T23:30:00-05:00", "2020-05-07T04:30:00Z"),
            ("2019-01/2020-05", "2020-06-01T00:00:00Z"),
            ("../2020-05-31", "2020-06-01T00:00:00Z"),
            ("2020-05/..", null),
            ("unknown", null),
        ];
        foreach (var (stated, _) in times)
        {
            await scene.Do(
                "memos",
                new
                {
                    kind = "method",
                    text = $"Noted: {stated}.",
                    decidedAt = stated,
                }
            );
        }

        await scene.Do("memos", new { kind = "method", text = "Noted today." });

        var late = (await scene.Read("backdated"))["items"]!.AsArray();

        Assert.Equal(
            times.Where(t => t.Until is not null).Select(t => t.Stated),
            late.Select(l => (string?)l!["fact"]!["decidedAt"])
        );
        Assert.All(
            late.Zip(times.Where(t => t.Until is not null)),
            pair => Assert.Equal(DaysSince(pair.First!["fact"]!, pair.Second.Until!), (int)pair.First!["days"]!)
        );
        Assert.All(late, l => Assert.Equal("memos", (string?)l!["concept"]));
    }

    [Fact]
    public async Task How_long_is_long_is_for_the_asker_to_say()
    {
        var scene = await Scene.Set(server);
        var (days, day) = (
            400,
            TimeProvider.System.GetUtcNow().AddDays(-400).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        await scene.Do(
            "memos",
            new
            {
                kind = "method",
                text = "Noted late.",
                decidedAt = day,
            }
        );

        Assert.Single((await scene.Read($"backdated?days={days - 2}"))["items"]!.AsArray());
        Assert.Empty((await scene.Read($"backdated?days={days}"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("backdated?days=-1", "days")]
    [InlineData("backdated?days=soon", "days")]
    [InlineData("backdated?days=100001", "days")]
    [InlineData("backdated?limit=0", "limit")]
    [InlineData("events/6f9619ff-8b86-d011-b42d-00cf4fc964ff/known-then?limit=0", "limit")]
    [InlineData("events/6f9619ff-8b86-d011-b42d-00cf4fc964ff/known-then?asOf=yesterday", "asOf")]
    public async Task A_parameter_that_makes_no_sense_is_named(string path, string parameter)
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/{path}");

        answer.Expect(400);
        Assert.Equal(parameter, (string?)answer.Json!["parameter"]);
    }

    [Fact]
    public async Task What_is_no_fact_or_is_not_recorded_yet_is_not_found()
    {
        var scene = await Scene.Set(server);
        var memo = await scene.Do("memos", new { kind = "method", text = "A note." });
        var fact = (await scene.Read($"memos/{memo.Id}/history"))["items"]![0]!["fact"]!;
        var at = $"/v1/reviews/{scene.Review}/events";

        (await scene.Owner.Get($"{at}/{Guid.CreateVersion7()}/known-then")).Expect(404);
        (await scene.Owner.Get($"{at}/{memo.Id}/known-then")).Expect(404);
        (await scene.Owner.Get($"{at}/{fact["id"]}/known-then?position={memo.Position - 1}")).Expect(404);
        (await scene.Owner.Get($"{at}/{fact["id"]}/known-then?position={memo.Position}")).Expect(200);
    }

    private static int DaysSince(JsonNode fact, string time) =>
        (int)
            Math.Floor(
                (
                    DateTimeOffset.Parse((string)fact["recordedAt"]!, CultureInfo.InvariantCulture)
                    - DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)
                ).TotalDays
            );
}
