using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Genealogy;

/// <summary>Where constructs and configurations went, worked out by hand from the seeds.</summary>
[Collection<BothReviews>]
public sealed class GenealogyTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task All_thirty_configurations_of_the_worked_example_stand_and_338_is_only_reported()
    {
        var told = await example.Read("genealogy?concept=configurations");

        Assert.Equal(
            """{"proposed":30,"bornOfSplits":0,"began":30,"went":{"current":30,"merged":0,"split":0,"superseded":0,"refuted":0,"parked":0}}""",
            told["account"]!.ToJsonString()
        );
        Assert.Equal(30, told["members"]!.AsArray().Count);
        var reported = Assert.Single(told["reported"]!.AsArray())!;
        Assert.Equal(338, reported["value"]!.GetValue<int>());
        Assert.Equal("Configurations extracted, many analogous", reported["what"]!.GetValue<string>());
        Assert.Equal(example["paper-2"], reported["source"]!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Of_fourteen_constructs_one_went_into_another()
    {
        var told = await example.Read("genealogy?concept=constructs");

        Assert.Equal(
            """{"proposed":14,"bornOfSplits":0,"began":14,"went":{"current":13,"merged":1,"split":0,"refuted":0,"retired":0}}""",
            told["account"]!.ToJsonString()
        );
        var inertia = Member(told, example["inertia"]);
        Assert.Equal("merged", inertia["fate"]!.GetValue<string>());
        Assert.Equal([example["synergy"]], Ids(inertia, "heirs"));
        var merger = Steps(inertia, "merged").Single();
        Assert.Equal([example["synergy"]], Ids(merger, "with"));
        Assert.Equal("../2021-06-26", merger["decided"]!["decidedAt"]!.GetValue<string>());
        Assert.Equal("not-published", merger["decided"]!["why"]!["rationale"]!.GetValue<string>());
        Assert.Equal(example["x2-synergy"], merger["decided"]!["why"]!["triggeredBy"]![0]!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_step_names_the_event_behind_it()
    {
        var told = await example.Read($"genealogy?concept=constructs&id={example["inertia"]}");
        var merger = Steps(Member(told, example["inertia"]), "merged").Single();
        var position = merger["decided"]!["position"]!.GetValue<long>();

        var fact = (await example.Items($"events?after={position - 1}&limit=1"))[0];

        Assert.Equal("construct-merged.v1", fact["type"]!.GetValue<string>());
        Assert.Equal(fact["id"]!.GetValue<Guid>(), merger["event"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task The_shift_to_collaborative_behaviour_took_in_inertia_and_got_its_name_then()
    {
        var told = await example.Read($"genealogy?concept=constructs&id={example["synergy"]}");

        Assert.Equal(2, told["members"]!.AsArray().Count);
        Assert.Equal(2, told["account"]!["began"]!.GetValue<int>());
        var shift = Member(told, example["synergy"]);
        Assert.Equal("Shift from competitive to collaborative behaviour", shift["name"]!.GetValue<string>());
        Assert.Equal(["proposed", "took-in", "renamed"], Kinds(shift));
        Assert.Equal([example["inertia"]], Ids(shift, "parents"));
    }

    [Fact]
    public async Task Risk_threshold_and_risk_tolerance_are_not_related_by_anything_that_was_recorded()
    {
        var threshold = await example.Read($"genealogy?concept=constructs&id={example["risk-threshold"]}");
        var tolerance = await example.Read($"genealogy?concept=constructs&id={example["risk-tolerance"]}");

        Assert.Equal(
            example["risk-threshold"],
            Assert.Single(threshold["members"]!.AsArray())!["id"]!.GetValue<Guid>()
        );
        Assert.Equal(
            example["risk-tolerance"],
            Assert.Single(tolerance["members"]!.AsArray())!["id"]!.GetValue<Guid>()
        );
    }

    [Fact]
    public async Task Of_nineteen_configurations_of_the_training_review_eleven_stand()
    {
        var told = await training.Read("genealogy");

        Assert.Equal(
            """{"proposed":15,"bornOfSplits":4,"began":19,"went":{"current":11,"merged":2,"split":2,"superseded":2,"refuted":1,"parked":1}}""",
            told["account"]!.ToJsonString()
        );
        Assert.Equal([training["cf2"]], Ids(Member(told, training["cf5"]), "heirs"));
        Assert.Equal([training["cf1"]], Ids(Member(told, training["cf11"]), "heirs"));
        Assert.Equal([training["cf11"]], Ids(Member(told, training["cf1"]), "parents"));
        Assert.Equal(
            ["Trusted", "Left alone"],
            Member(told, training["cf10"])["endsIn"]!.AsArray().Select(end => end!["name"]!.GetValue<string>())
        );
        Assert.Equal(["proposed", "refuted", "reopened", "parked"], Kinds(Member(told, training["cf14"])));
    }

    [Fact]
    public async Task Of_twenty_one_constructs_fifteen_stand()
    {
        var told = await training.Read("genealogy?concept=constructs");

        Assert.Equal(
            """{"proposed":17,"bornOfSplits":4,"began":21,"went":{"current":15,"merged":2,"split":2,"refuted":1,"retired":1}}""",
            told["account"]!.ToJsonString()
        );
        Assert.Equal(
            "Nobody noticed any.",
            Steps(Member(told, training["music"]), "refuted").Single()["decided"]!["why"]![
                "rationale"
            ]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Those_that_went_one_way_are_listed_and_all_are_counted()
    {
        var told = await training.Read("genealogy?fate=superseded");

        Assert.Equal([training["cf11"], training["cf12"]], told["members"]!.AsArray().Select(m => Id(m!)));
        Assert.Equal(19, told["account"]!["began"]!.GetValue<int>());
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var first = await training.Read("genealogy?limit=12");
        var next = first["next"]!.GetValue<string>();
        var second = await training.Read(next[(next.IndexOf("/genealogy", StringComparison.Ordinal) + 1)..]);

        Assert.Equal(12, first["members"]!.AsArray().Count);
        Assert.Equal(7, second["members"]!.AsArray().Count);
        Assert.Null(second["next"]);
        Assert.Empty(
            first["members"]!.AsArray().Select(m => Id(m!)).Intersect(second["members"]!.AsArray().Select(m => Id(m!)))
        );
    }

    private static JsonNode Member(JsonNode told, Guid id) => told["members"]!.AsArray().Single(m => Id(m!) == id)!;

    private static Guid Id(JsonNode thing) => thing["id"]!.GetValue<Guid>();

    private static IEnumerable<Guid> Ids(JsonNode of, string field) => of[field]!.AsArray().Select(other => Id(other!));

    private static IEnumerable<JsonNode> Steps(JsonNode member, string kind) =>
        member["steps"]!.AsArray().Where(s => s!["kind"]!.GetValue<string>() == kind).Select(s => s!);

    private static IEnumerable<string> Kinds(JsonNode member) =>
        member["steps"]!.AsArray().Select(s => s!["kind"]!.GetValue<string>());
}
