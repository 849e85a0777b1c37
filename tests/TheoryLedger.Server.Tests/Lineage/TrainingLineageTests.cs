using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>From guidance to quotes and back, in the training review.</summary>
public sealed class TrainingLineageTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    [Fact]
    public async Task A_sentence_of_guidance_leads_up_to_the_quotes_it_rests_on()
    {
        var sentences = (await review.One("guidance", "gd1"))["statements"]!.AsArray();
        var lineage = await Lineage("gd1", $"direction=up&depth=3&limit=500&part={sentences[2]!["id"]}");

        Assert.True(lineage.Leads(review["gd1"], "rests-on", review["cf7"]));
        Assert.False(lineage.Leads(review["gd1"], "rests-on", review["cf1"]));
        Assert.True(lineage.Leads(review["v15"], "judges", review["cf7"]));
        Assert.True(lineage.Leads(review["v15"], "excerpt", review["eQueue"]));
        var quote = lineage.Find(review["eQueue"])!;
        Assert.Equal(2, quote["distance"]!.GetValue<int>());
        Assert.Equal(
            (await review.One("excerpts", "eQueue"))["quote"]!.GetValue<string>(),
            quote["title"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_quote_leads_down_to_guidance()
    {
        var lineage = await Lineage("eQueue", "direction=down&depth=3&limit=500");

        Assert.Contains(review["gd1"], lineage.Of("guidance"));
        Assert.Empty(lineage.Of("texts"));
    }

    [Fact]
    public async Task What_was_decided_leads_to_those_who_decided()
    {
        var lineage = await Lineage("gd1", "direction=up&depth=1");

        Assert.Contains(review["team"], lineage.Of("contributors"));
    }

    [Fact]
    public async Task Evidence_that_was_taken_back_is_followed_only_when_asked_for()
    {
        var standing = await Lineage("cf8", "direction=up&depth=1&limit=500");
        var ever = await Lineage("cf8", "direction=up&depth=1&limit=500&ended=true");

        Assert.DoesNotContain(review["v17"], standing.Ids());
        var judged = ever["edges"]!
            .AsArray()
            .Single(e => e!["from"]!.GetValue<Guid>() == review["v17"] && e["kind"]!.GetValue<string>() == "judges")!;
        Assert.True(judged["until"]!.GetValue<long>() > judged["since"]!.GetValue<long>());
    }

    private Task<JsonNode> Lineage(string name, string query) => review.Read($"lineage/{review[name]}?{query}");
}
