using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Comparison;

/// <summary>What phase 2 of the worked example made of the theory of phase 1.</summary>
public sealed class CompareTests(WorkedExample review) : IClassFixture<WorkedExample>
{
    private const string Phases =
        "from=phase:Initial%20realist%20review&to=phase:Theory%20testing%20on%20case%20studies%20and%20evaluations";

    [Theory]
    [InlineData(Phases)]
    [InlineData($"{Phases}&order=decided")]
    [InlineData("from=2021-04-01&to=2021-06-26&order=decided")]
    public async Task Phase_2_added_risk_threshold_recast_task_achievement_and_merged_inertia_into_synergy(string span)
    {
        var constructs = await Constructs(span);

        Assert.Contains("added", What(constructs, "risk-threshold"));
        Assert.Superset(new HashSet<string>(["recast", "renamed", "changed"]), What(constructs, "task-achievement"));
        Assert.Contains("merged", What(constructs, "inertia"));
        Assert.Contains("renamed", What(constructs, "synergy"));
        Assert.DoesNotContain("added", What(constructs, "synergy"));
    }

    [Fact]
    public async Task A_changed_wording_is_told_by_phrases_with_the_fact_behind_it()
    {
        var trust = Thing(await Constructs(Phases), "trust");
        var change = Change(trust, "definition");
        var fact = Assert.Single(trust["facts"]!.AsArray(), f => $"{f!["position"]}" == $"{change["by"]}")!;

        Assert.Equal("construct-redefined.v1", fact["type"]!.GetValue<string>());
        Assert.NotNull(fact["why"]);
        Assert.Equal(change["before"]!.GetValue<string>(), Side(change, "removed"));
        Assert.Equal(change["after"]!.GetValue<string>(), Side(change, "added"));
    }

    [Fact]
    public async Task Nothing_changes_between_a_moment_and_itself()
    {
        var head = await review.Head();

        Assert.Empty((await review.Read($"compare?from={head}&to={head}"))["concepts"]!.AsArray());
    }

    [Fact]
    public async Task From_the_beginning_everything_is_added_page_by_page()
    {
        var head = await review.Head();
        var path = $"compare?from=0&to={head}&limit=7&concept=constructs";
        var found = new List<JsonNode>();
        for (var page = await review.Read(path); ; page = await review.Read(path + Rest(page["next"]!)))
        {
            found.AddRange(page["concepts"]!.AsArray().SelectMany(c => c!["things"]!.AsArray()).Select(t => t!));
            if (page["next"] is null)
            {
                break;
            }
        }

        Assert.All(found, thing => Assert.Contains("added", Kinds(thing)));
        Assert.Equal(
            (await review.Items("constructs?limit=500")).Select(c => c["id"]!.GetValue<Guid>()),
            found.Select(thing => thing["id"]!.GetValue<Guid>())
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public async Task Between_moments_far_apart_is_what_is_between_all_the_near_ones(long from)
    {
        var head = await review.Head();
        var near = new HashSet<Guid>();
        for (var at = from; at < head; at += 50)
        {
            near.UnionWith(await Changed($"from={at}&to={Math.Min(at + 50, head)}&limit=500"));
        }

        var far = await Changed($"from={from}&to={head}&limit=9");

        Assert.True(head - from > 250, "These are not far apart.");
        Assert.Equal(near.Order(), far.Order());
    }

    [Fact]
    public async Task A_step_between_two_positions_is_the_one_thing_that_was_recorded_there()
    {
        var head = await review.Head();
        foreach (var position in Enumerable.Range(1, (int)head).Where(n => n % 37 == 0))
        {
            var concepts = (await review.Read($"compare?from={position - 1}&to={position}"))["concepts"]!.AsArray();
            var thing = Assert.Single(Assert.Single(concepts)!["things"]!.AsArray())!;

            Assert.Equal(position, Assert.Single(thing["facts"]!.AsArray())!["position"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task A_moment_that_has_not_come_is_said_to_lie_beyond_the_last_one()
    {
        var head = await review.Head();

        Assert.Contains(
            $"'to' names position {head + 40}, which the review has not reached yet: it takes one from 0 to {head}.",
            await Title($"compare?from=20&to={head + 40}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "'from' names position",
            await Title($"compare?from={head + 1}&to=5"),
            StringComparison.Ordinal
        );
        Assert.Contains("has not begun yet", await Title("compare?from=20&to=9000-01-01"), StringComparison.Ordinal);
        Assert.Contains($"from 0 to {head}", await Title($"constructs?position={head + 1}"), StringComparison.Ordinal);
    }

    private async Task<string> Title(string path)
    {
        using var answer = await review.Get(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
        return JsonNode.Parse(text)!["title"]!.GetValue<string>();
    }

    // Of all pages.
    private async Task<List<Guid>> Changed(string span)
    {
        var found = new List<Guid>();
        var page = await review.Read($"compare?{span}");
        while (true)
        {
            found.AddRange(
                page["concepts"]!.AsArray().SelectMany(c => c!["things"]!.AsArray()).Select(t => (Guid)t!["id"]!)
            );
            if (page["next"] is not { } next)
            {
                return found;
            }

            page = await review.Read($"compare?{span}{Rest(next)}");
        }
    }

    private async Task<JsonArray> Constructs(string span)
    {
        var concepts = (await review.Read($"compare?{span}&concept=constructs&limit=500"))["concepts"]!.AsArray();
        return Assert.Single(concepts)!["things"]!.AsArray();
    }

    private HashSet<string> What(JsonArray things, string name) => Kinds(Thing(things, name));

    private JsonNode Thing(JsonArray things, string name) =>
        Assert.Single(things, thing => thing!["id"]!.GetValue<Guid>() == review[name])!;

    private static JsonNode Change(JsonNode thing, string field) =>
        Assert.Single(thing["changes"]!.AsArray(), c => c!["field"]!.GetValue<string>() == field)!;

    private static HashSet<string> Kinds(JsonNode thing) =>
        [.. thing["what"]!.AsArray().Select(w => w!.GetValue<string>())];

    private static string Side(JsonNode change, string kind) =>
        string.Concat(
            change["phrases"]!
                .AsArray()
                .Where(p => p!["kind"]!.GetValue<string>() is "kept" || p!["kind"]!.GetValue<string>() == kind)
                .Select(p => p!["text"]!.GetValue<string>())
        );

    private static string Rest(JsonNode next) => $"&after={next.GetValue<string>().Split("after=")[1].Split('&')[0]}";
}
