using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Stale;

/// <summary>What the training review made under meanings that have changed since; worked out by hand from its seed.</summary>
/// <remarks>
/// Giving back took in thanks: q5 and q23 were affirmed under the wider meaning, and what replaced q24 was not. Mood and the host
/// at work were split, music and the queue retired. The first piece of guidance rests on the third version of a theory with four.
/// </remarks>
public sealed class TrainingStaleTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    [Fact]
    public async Task Codings_under_codes_that_changed_and_guidance_on_an_earlier_version_are_stale()
    {
        var stale = await review.Items("stale");

        Assert.Equal(
            new HashSet<string> { "q13", "q14", "q15", "q16", "q20", "q22", "q25", "q33", "q24 anew", "gd1" },
            Names(stale)
        );
    }

    [Fact]
    public async Task Each_says_what_it_was_made_under_what_stands_now_and_what_changed_it()
    {
        var stale = await review.Items($"stale?concept=codings&ground={review["gGiveBack"]}");

        var change = Assert.Single(Assert.Single(stale)["changes"]!.AsArray())!;
        Assert.Equal("Giving back", (string?)change["name"]);
        Assert.Equal((1, 2, "restated"), ((int)change["madeUnder"]!, (int)change["present"]!, (string)change["how"]!));
        Assert.Equal("code-redefined.v1", (string?)change["changedBy"]!["type"]);
        Assert.Equal("It took in thanks.", (string?)change["changedBy"]!["why"]);
        Assert.Equal("2023-07-17", (string?)change["changedBy"]!["decidedAt"]);
    }

    [Fact]
    public async Task What_was_split_says_into_what()
    {
        var stale = await review.Items($"stale?ground={review["gMood"]}");

        var change = Assert.Single(Assert.Single(stale)["changes"]!.AsArray())!;
        Assert.Equal(("given-up", "split"), ((string)change["how"]!, (string)change["state"]!));
        Assert.Equal(2, change["successors"]!.AsArray().Count);
        Assert.Equal("code-split.v1", (string?)change["changedBy"]!["type"]);
    }

    [Fact]
    public async Task Guidance_that_rests_on_an_earlier_version_says_which_statement()
    {
        var guidance = Assert.Single(await review.Items("stale?concept=guidance"));

        var change = Assert.Single(guidance["changes"]!.AsArray())!;
        var statement = (await review.One("guidance", "gd1"))["statements"]![1]!;
        Assert.Equal("Let hosts say aloud what they cannot do.", (string?)statement["text"]);
        Assert.Equal((string?)statement["id"], (string?)change["part"]);
        Assert.Equal(
            (review["t1"], 3, 4),
            (change["ground"]!.GetValue<Guid>(), (int)change["madeUnder"]!, (int)change["present"]!)
        );
        Assert.Equal("theory-lifted.v1", (string?)change["changedBy"]!["type"]);
    }

    [Fact]
    public async Task Before_a_code_was_split_that_something_was_coded_under_nothing_was_stale()
    {
        var split = (await review.One("codes", "gMood"))["ended"]!["position"]!;

        Assert.Empty(await review.Items($"stale?position={(long)split - 1}"));
        Assert.Equal(new HashSet<string> { "q25" }, Names(await review.Items($"stale?position={(long)split}")));
        Assert.Empty(await review.Items("stale?position=0"));
    }

    [Fact]
    public async Task Before_they_were_affirmed_those_were_stale_as_well()
    {
        var affirmed = (await review.One("codings", "q5"))["affirmations"]![0]!["taken"]!["position"]!;

        var then = await review.Items($"stale?ground={review["gGiveBack"]}&position={(long)affirmed - 1}");

        Assert.Equal(new HashSet<string> { "q5", "q23", "q24 anew" }, Names(then));
        Assert.False((bool)(await review.One("codings", "q5"))["isStale"]!);
        Assert.True((bool)(await review.One("codings", "q13"))["isStale"]!);
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var seen = new List<string>();
        var next = "stale?limit=3";
        while (next is not null)
        {
            var page = await review.Read(next);
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["id"]!));
            next = ((string?)page["next"])?.Split($"{review.Loaded.Review}/")[1];
        }

        Assert.Equal((await review.Items("stale")).Select(i => (string)i["id"]!), seen);
    }

    private HashSet<string> Names(IEnumerable<JsonNode> stale)
    {
        var names = review.Loaded.Names.ToLookup(n => n.Value, n => n.Key);
        return [.. stale.Select(s => names[s["id"]!.GetValue<Guid>()].FirstOrDefault("q24 anew"))];
    }
}
