using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Events;

/// <summary>What the training review knew when it decided, and what it knows now; worked out by hand from its seed.</summary>
public sealed class TrainingKnownThenTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    // It was opened without a date; a candidate and a source are of unknown date; of two facts it is only said not before when.
    private const int Undated = 5;

    [Fact]
    public async Task When_the_open_wall_was_refined_a_locked_cellar_spoke_against_it()
    {
        var known = await KnownThen("cf1", "configuration-refined.v1");

        Assert.Equal("configurations", (string?)known["concept"]);
        Assert.Equal(review["cf1"], known["about"]!.GetValue<Guid>());
        Assert.Equal((2, 1, 2), Counts(known["then"]!));
        Assert.Equal((2, 0, 1), Counts(known["now"]!));
        Assert.Equal(
            [
                ("v1", "then-and-now"),
                ("v2", "then-and-now"),
                ("v3", "then-only"),
                ("v4", "then-and-now"),
                ("v22", "then-only"),
            ],
            Evidence(known)
        );
        Assert.All(known["evidence"]!.AsArray(), e => Assert.Equal("before", (string?)e!["order"]));
    }

    [Fact]
    public async Task What_was_made_of_evidence_then_stands_beside_what_is_made_of_it_now()
    {
        var known = await KnownThen("cf1", "configuration-refined.v1");

        var cellar = known["evidence"]!.AsArray().Single(e => e!["id"]!.GetValue<Guid>() == review["v3"])!;
        Assert.Equal(("standing", "moderate", 1), Judged(cellar["then"]!));
        Assert.Equal(("dropped", "weak", 2), Judged(cellar["now"]!));
        Assert.Equal("every tool was locked away and had to be signed for", (string?)cellar["quote"]);
        Assert.Equal("2023-09-11", (string?)cellar["decidedAt"]);
    }

    [Fact]
    public async Task When_legible_need_was_affirmed_no_evidence_had_been_put_forward()
    {
        var known = await KnownThen("legible", "construct-affirmed.v1");

        Assert.Equal((0, 0, 0), Counts(known["then"]!));
        Assert.Equal((2, 0, 1), Counts(known["now"]!));
        Assert.Equal(
            [("v1", "now-only"), ("v2", "now-only"), ("v3", "neither"), ("v4", "now-only"), ("v22", "neither")],
            Evidence(known)
        );
        Assert.All(known["evidence"]!.AsArray(), e => Assert.Null(e!["then"]));
        Assert.All(known["evidence"]!.AsArray(), e => Assert.Equal("after", (string?)e!["order"]));
    }

    [Fact]
    public async Task Guidance_stood_on_what_somebody_has_withdrawn_since()
    {
        var known = await KnownThen("gd2", "guidance-drafted.v1");

        Assert.Equal((2, 1, 0), Counts(known["then"]!));
        Assert.Equal((2, 0, 0), Counts(known["now"]!));
        var shy = known["evidence"]!.AsArray().Single(e => e!["id"]!.GetValue<Guid>() == review["v10"])!;
        Assert.Equal("then-only", (string?)shy["known"]);
        Assert.False((bool)shy["then"]!["isWithdrawn"]!);
        Assert.True((bool)shy["now"]!["isWithdrawn"]!);
    }

    [Fact]
    public async Task What_nobody_gave_evidence_for_has_none_then_and_none_now()
    {
        var known = await KnownThen("t2", "theory-refuted.v1");

        Assert.Equal((0, 0, 0), Counts(known["then"]!));
        Assert.Empty(known["evidence"]!.AsArray());
        Assert.Equal("2023-10-12T09:15:30Z", (string?)known["fact"]!["decidedAt"]);
    }

    [Fact]
    public async Task What_was_made_of_an_excerpt_is_known_of_the_excerpt_and_its_coding()
    {
        var marked = await KnownThen("eLocked", "excerpt-marked.v1");
        var coded = await KnownThen("q18", "excerpt-coded.v1");

        Assert.Equal([("v3", "neither")], Evidence(marked));
        Assert.Equal([("v3", "neither")], Evidence(coded));
    }

    [Fact]
    public async Task At_an_earlier_moment_now_is_that_moment()
    {
        var refined = await Event("cf1", "configuration-refined.v1");
        var at = (long)refined["position"]!;

        var known = await review.Read($"events/{refined["id"]}/known-then?position={at}");

        Assert.Equal((2, 1, 2), Counts(known["now"]!));
        Assert.Equal(at, (long)known["position"]!);
    }

    [Fact]
    public async Task Nearly_everything_was_recorded_long_after_it_happened()
    {
        var found = new List<JsonNode>();
        var next = "backdated?limit=500";
        while (next is not null)
        {
            var page = await review.Read(next);
            found.AddRange(page["items"]!.AsArray().Select(i => i!));
            next = ((string?)page["next"])?.Split($"{review.Loaded.Review}/")[1];
        }

        Assert.Equal(await review.Head() - Undated, found.Count);
        Assert.All(found, f => Assert.True((int)f["days"]! > 30));
        Assert.DoesNotContain(
            found,
            f => f["about"]!.GetValue<Guid>() == review["k7"] && (string?)f["fact"]!["type"] == "candidate-logged.v1"
        );
        Assert.DoesNotContain(found, f => (string?)f["fact"]!["type"] == "review-opened.v1");
        Assert.Empty(await review.Items("backdated?days=100000"));
        Assert.Empty(await review.Items("backdated?position=0"));
    }

    private async Task<JsonNode> Event(string name, string type)
    {
        var concept = type switch
        {
            _ when type.StartsWith("configuration", StringComparison.Ordinal) => "configurations",
            _ when type.StartsWith("construct", StringComparison.Ordinal) => "constructs",
            _ when type.StartsWith("guidance", StringComparison.Ordinal) => "guidance",
            _ when type.StartsWith("theory", StringComparison.Ordinal) => "programme-theories",
            "excerpt-coded.v1" => "codings",
            _ => "excerpts",
        };
        var history = await review.Items($"{concept}/{review[name]}/history");
        return history.First(h => (string?)h["fact"]!["type"] == type)["fact"]!;
    }

    private async Task<JsonNode> KnownThen(string name, string type) =>
        await review.Read($"events/{(await Event(name, type))["id"]}/known-then");

    private static (int Supports, int Contradicts, int Qualifies) Counts(JsonNode counts) =>
        ((int)counts["supports"]!, (int)counts["contradicts"]!, (int)counts["qualifies"]!);

    private static (string State, string Weight, int Version) Judged(JsonNode judged) =>
        ((string)judged["state"]!, (string)judged["weight"]!, (int)judged["configurationVersion"]!);

    private IEnumerable<(string Name, string Known)> Evidence(JsonNode known)
    {
        var names = review.Loaded.Names.ToLookup(n => n.Value, n => n.Key);
        return known["evidence"]!
            .AsArray()
            .Select(e => (names[e!["id"]!.GetValue<Guid>()].Single(), (string)e["known"]!));
    }
}
