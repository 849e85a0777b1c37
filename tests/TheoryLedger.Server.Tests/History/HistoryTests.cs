using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.History;

/// <summary>How things of the worked example came to be what they are.</summary>
public sealed class HistoryTests(WorkedExample review) : IClassFixture<WorkedExample>
{
    [Fact]
    public async Task Task_achievement_was_defined_redefined_recast_and_renamed()
    {
        var entries = await review.Items($"constructs/{review["task-achievement"]}/history");

        Assert.Equal(
            ["construct-defined.v1", "construct-redefined.v1", "construct-recast.v1", "construct-renamed.v1"],
            entries.Take(4).Select(e => e["fact"]!["type"]!.GetValue<string>())
        );
        Assert.Equal(["definition", "definitionVersion", "kind"], Fields(entries[1]));
        Assert.Contains("standing", Fields(entries[2]));
        Assert.Contains("name", Fields(entries[3]));
        Assert.Equal("not-published", entries[2]["fact"]!["why"]!["rationale"]!.GetValue<string>());
        Assert.Equal(review["p2"], entries[2]["fact"]!["phase"]!.GetValue<Guid>());
        Assert.Equal("../2021-06-26", entries[2]["fact"]!["decidedAt"]!.GetValue<string>());
        Assert.Equal(review["team"], entries[2]["fact"]!["decidedBy"]![0]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Pages_of_a_history_join_without_a_seam()
    {
        var path = $"constructs/{review["task-achievement"]}/history";
        var whole = await review.Items(path);
        var pages = new List<JsonNode>();
        for (var at = 0L; pages.Count < whole.Count; at = Position(pages[^1]))
        {
            pages.Add(Assert.Single(await review.Items($"{path}?limit=1&after={at}")));
        }

        Assert.Equal(whole.Select(e => e.ToJsonString()), pages.Select(e => e.ToJsonString()));
        Assert.Empty(await review.Items($"{path}?after={Position(whole[^1])}"));
    }

    [Fact]
    public async Task A_history_ends_at_the_moment_that_is_asked_for()
    {
        var path = $"constructs/{review["task-achievement"]}/history";

        Assert.Single(await review.Items($"{path}?decidedAsOf=2021-04-01"));
        Assert.Single(await review.Items($"{path}?position={Position((await review.Items(path))[0])}"));
    }

    [Fact]
    public async Task Every_version_of_a_thing_is_what_its_history_says()
    {
        foreach (var name in (string[])["trust", "synergy", "inertia"])
        {
            foreach (var entry in await review.Items($"constructs/{review[name]}/history"))
            {
                var version = entry["fact"]!["version"]!.GetValue<long>();
                var then = await review.Read($"constructs/{review[name]}/versions/{version}");

                Assert.Equal(version, then["version"]!.GetValue<long>());
                Assert.Equal(Position(entry), then["changedAt"]!.GetValue<long>());
                foreach (
                    var change in entry["changes"]!
                        .AsArray()
                        .Where(c => c!["field"]!.GetValue<string>() == "definition")
                )
                {
                    Assert.Equal($"{change!["after"]}", $"{then["definition"]}");
                }
            }
        }
    }

    [Fact]
    public async Task Blame_of_trusts_definition_names_its_redefinition_in_phase_2()
    {
        var parts = (await review.Read($"blame/{review["trust"]}"))["parts"]!.AsArray();
        var definition = Assert.Single(parts, p => p!["field"]!.GetValue<string>() == "definition")!;
        var name = Assert.Single(parts, p => p!["field"]!.GetValue<string>() == "name")!;

        Assert.Equal("construct-redefined.v1", definition["lastChanged"]!["type"]!.GetValue<string>());
        Assert.Equal(review["p2"], definition["lastChanged"]!["phase"]!.GetValue<Guid>());
        Assert.StartsWith(
            "Willingness to be vulnerable",
            definition["value"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        Assert.Equal("construct-defined.v1", name["lastChanged"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Blame_before_the_redefinition_names_what_stood_then()
    {
        var parts = (await review.Read($"blame/{review["trust"]}?decidedAsOf=2021-04-01"))["parts"]!.AsArray();

        Assert.All(parts, p => Assert.Equal("construct-defined.v1", p!["lastChanged"]!["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Blame_tells_every_element_link_and_statement_apart()
    {
        var configuration = await review.One("configurations", "pair-trust");
        var parts = (await review.Read($"blame/{review["pair-trust"]}"))["parts"]!.AsArray();
        var fields = parts.Select(p => p!["field"]!.GetValue<string>()).ToList();

        foreach (var list in (string[])["elements", "links"])
        {
            Assert.All(
                configuration["form"]![list]!.AsArray(),
                part => Assert.Contains($"form.{list}[{part!["id"]}]", fields)
            );
        }
    }

    private static long Position(JsonNode entry) => entry["fact"]!["position"]!.GetValue<long>();

    private static IEnumerable<string> Fields(JsonNode entry) =>
        entry["changes"]!
            .AsArray()
            .Select(c => c!["field"]!.GetValue<string>())
            .Where(field => !field.StartsWith("verdicts", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
