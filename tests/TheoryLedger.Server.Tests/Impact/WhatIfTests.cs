using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>What the training review would lose; every answer worked out by hand from its seed.</summary>
/// <remarks>
/// Sorrel has withdrawn, and speaks in eBother: what rests on that counts no more. What the others said next to it still does.
/// </remarks>
public sealed class WhatIfTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    [Fact]
    public async Task Without_paper_A_the_open_wall_falls_and_passing_it_on_keeps_one_foot()
    {
        var answer = await Ask(new { sources = new[] { review["sA"] } });

        Assert.Equal(["Fictional paper A"], answer["struck"]!["sources"]!.AsArray().Select(s => (string?)s!["title"]));
        Assert.Equal(5, (int)answer["struck"]!["excerpts"]!);
        Assert.Equal((7, 0), Losses(answer, "codings"));
        Assert.Equal(Set("v1", "v2", "v4", "v5", "v8", "v21"), Named(answer, "evidence", whole: true));
        // What was given up (cf11) lost nothing that counts.
        Assert.Equal(Set("cf1"), Named(answer, "configurations", whole: true));
        Assert.Equal(Set("cf2", "cf3"), Named(answer, "configurations", whole: false));
        Assert.Equal(("wholly", 2, 2), Support(answer, "configurations", "cf2", "before"));
        Assert.Equal(("partly", 1, 2), Support(answer, "configurations", "cf2", "after"));
        Assert.Equal(("wholly", 2, 2), Support(answer, "configurations", "cf3", "before"));
        Assert.Equal(("partly", 1, 2), Support(answer, "configurations", "cf3", "after"));
    }

    [Fact]
    public async Task Without_paper_A_what_was_made_from_it_and_stood_on_it_falls()
    {
        var answer = await Ask(new { sources = new[] { review["sA"] } });

        // Talk at the stand and thanks owed went into others.
        Assert.Equal(
            ["Guessing aloud", "Legible need", "Telling stories", "Unclaimed tools"],
            Items(answer, "constructs", whole: true).Select(c => (string?)c["name"]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(Set("badge", "owed", "stay"), Named(answer, "constructs", whole: false));
        Assert.Equal(("partly", 2, 3), Support(answer, "constructs", "owed", "after"));
        Assert.True((bool)Item(answer, "constructs", "owed")["isMechanism"]!);
        Assert.Equal(Set("dr2"), Named(answer, "demiRegularities", whole: true));
        Assert.Equal(Set("dr1"), Named(answer, "demiRegularities", whole: false));
    }

    [Fact]
    public async Task Without_paper_A_theory_and_guidance_lose_the_statements_that_rest_on_it()
    {
        var answer = await Ask(new { sources = new[] { review["sA"] } });

        Assert.Equal(Set("t1"), Named(answer, "theories", whole: false));
        Assert.Empty(Named(answer, "theories", whole: true));
        Assert.Equal(("partly", 2, 3), Support(answer, "theories", "t1", "after"));
        var statements = Item(answer, "theories", "t1")["statements"]!.AsArray();
        Assert.Equal(
            [
                ("An open task draws in those who can read it.", "not"),
                ("Help received without a bill is handed on.", "partly"),
            ],
            statements.Select(s => ((string)s!["text"]!, (string)s["after"]!["level"]!))
        );
        Assert.Empty(Named(answer, "guidance", whole: true));
        Assert.Equal(Set("gd1", "gd2"), Named(answer, "guidance", whole: false));
    }

    [Fact]
    public async Task Without_the_first_coder_what_the_second_read_as_well_stays()
    {
        var answer = await Ask(new { coders = new[] { review["c1"] } });

        // What she read in the paper that was excluded counts for nothing already.
        Assert.Equal((14, 0), Losses(answer, "codings"));
        Assert.Equal(Set("v5", "v6", "v8", "v12", "v14", "v24"), Named(answer, "evidence", whole: true));
        Assert.Equal(
            Set("v1", "v2", "v4", "v13", "v15", "v18", "v19", "v20", "v21"),
            Named(answer, "evidence", whole: false)
        );
        Assert.Equal(Set("cf2", "cf8"), Named(answer, "configurations", whole: true));
        Assert.Equal(("partly", 1, 2), Support(answer, "configurations", "cf3", "after"));
        Assert.Equal(("partly", 1, 3), Support(answer, "configurations", "cf4", "after"));
        Assert.Equal(("partly", 2, 2), Support(answer, "configurations", "cf1", "after"));
    }

    [Fact]
    public async Task What_is_of_moderate_rigour_is_paper_A_and_the_cheering()
    {
        var answer = await Ask(new { rigour = new[] { "moderate" } });

        Assert.Equal(6, (int)answer["struck"]!["excerpts"]!);
        Assert.Equal(9, (int)answer["struck"]!["unjudged"]!);
        // What was given up (cf11) lost nothing that counts.
        Assert.Equal(Set("cf1"), Named(answer, "configurations", whole: true));
        Assert.Equal(("partly", 2, 3), Support(answer, "configurations", "cf4", "after"));
    }

    [Fact]
    public async Task Nothing_is_of_low_rigour_now_but_once_the_cheering_was()
    {
        var now = await Ask(new { rigour = new[] { "low" } });
        var revised = (await review.One("excerpts", "eCheer"))["appraisals"]![0]!["taken"]!["position"]!;
        var then = await Ask(new { rigour = new[] { "low" } }, $"?position={(long)revised - 1}");

        Assert.Equal((0, 0), Losses(now, "evidence"));
        Assert.Equal(Set("v12"), Named(then, "evidence", whole: true));
        Assert.Equal((long)revised - 1, (long)then["position"]!);
    }

    [Fact]
    public async Task Before_sorrel_withdrew_it_could_be_asked_what_that_would_change()
    {
        var withdrew = (await review.One("participants", "sorrel"))["consentChanges"]![0]!["taken"]!["position"]!;

        var then = await Ask(new { participants = new[] { review["sorrel"] } }, $"?position={(long)withdrew - 1}");
        var now = await Ask(new { participants = new[] { review["sorrel"] } });

        Assert.Equal(Set("v10"), Named(then, "evidence", whole: true));
        Assert.Empty(Named(then, "configurations", whole: true));
        Assert.Equal((0, 0), Losses(now, "evidence"));
    }

    [Fact]
    public async Task Before_the_review_was_opened_there_is_nothing_to_lose()
    {
        var answer = await Ask(new { sources = new[] { review["sA"] } }, "?position=0");

        Assert.Equal((0, 0), Losses(answer, "codings"));
        Assert.Equal(0, (int)answer["configurations"]!["supportedBefore"]!);
    }

    [Fact]
    public async Task An_address_asks_the_same_as_a_request()
    {
        var asked = await Ask(
            new
            {
                sources = new[] { review["sA"] },
                kinds = new[] { "book", "report" },
                coders = new[] { review["c2"] },
            }
        );
        var linked = await review.Read($"what-if?source={review["sA"]}&kind=book&kind=report&coder={review["c2"]}");

        Assert.Equal(asked.ToJsonString(), linked.ToJsonString());
    }

    [Fact]
    public async Task What_is_listed_is_bounded_and_what_is_left_out_is_counted()
    {
        var answer = await review.Read($"what-if?source={review["sA"]}&limit=2");

        Assert.Equal(2, answer["evidence"]!["items"]!.AsArray().Count);
        Assert.Equal(4, (int)answer["evidence"]!["more"]!);
        Assert.Equal((6, 0), Losses(answer, "evidence"));
    }

    private static HashSet<string> Set(params string[] names) => [.. names];

    private async Task<JsonNode> Ask(object strike, string query = "") =>
        await review.Ask(
            $"what-if{query}",
            JsonSerializer.SerializeToNode(strike, strike.GetType(), LedgerJson.Options)!
        );

    private static IEnumerable<JsonNode> Items(JsonNode answer, string kind, bool whole) =>
        answer[kind]!["items"]!
            .AsArray()
            .Where(i => ((string)i!["after"]!["level"]! == "not") == whole)
            .Select(i => i!);

    private static (int Whole, int Partial) Losses(JsonNode answer, string kind) =>
        ((int)answer[kind]!["whole"]!, (int)answer[kind]!["partial"]!);

    private JsonNode Item(JsonNode answer, string kind, string name) =>
        answer[kind]!["items"]!.AsArray().Single(i => i!["id"]!.GetValue<Guid>() == review[name])!;

    private (string Level, int Left, int Of) Support(JsonNode answer, string kind, string name, string when)
    {
        var support = Item(answer, kind, name)[when]!;
        return ((string)support["level"]!, (int)support["left"]!, (int)support["of"]!);
    }

    private HashSet<string> Named(JsonNode answer, string kind, bool whole)
    {
        var names = review.Loaded.Names.ToLookup(n => n.Value, n => n.Key);
        return
        [
            .. Items(answer, kind, whole).Select(i => names[i["id"]!.GetValue<Guid>()].FirstOrDefault($"{i["id"]}")),
        ];
    }
}
