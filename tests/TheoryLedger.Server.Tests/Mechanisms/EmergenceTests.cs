using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Mechanisms;

/// <summary>How mechanisms emerged in the worked example, as far as it was published.</summary>
public sealed class EmergenceTests(WorkedExample review) : IClassFixture<WorkedExample>
{
    [Fact]
    public async Task Trust_was_first_named_in_phase_1_and_sharpened_in_phase_2()
    {
        var trust = await Emergence("trust");

        var wordings = trust["wordings"]!.AsArray();
        Assert.Equal("Trust", (string?)wordings[0]!["name"]);
        Assert.Equal("../2021-03-22", (string?)wordings[0]!["decided"]!["decidedAt"]);
        Assert.Equal("../2021-06-26", (string?)wordings[^1]!["decided"]!["decidedAt"]);
        Assert.Equal((string?)trust["definition"], (string?)wordings[^1]!["definition"]);
    }

    [Fact]
    public async Task Only_the_words_of_sources_are_quoted_never_notes_about_them()
    {
        var rows = (await review.Items("mechanisms/table")).ToDictionary(r => r["mechanism"]!.GetValue<string>());

        Assert.Equal("trust", (string?)rows["Trust"]["quotation"]);
        Assert.Null(rows["Perception of progress"]["quotation"]);
        // It is coded, and in no configuration yet.
        Assert.Equal("risk tolerance", (string?)rows["Risk tolerance"]["quotation"]);
    }

    [Fact]
    public async Task What_speaks_of_a_mechanism_alone_does_not_count_for_the_outcome_beside_it()
    {
        var threshold = (await review.Items("constructs?limit=500")).Single(c =>
            (string?)c["name"] == "Risk threshold"
        );
        var read = await review.Read($"constructs/{threshold["id"]}");

        Assert.All(
            read["roles"]!.AsArray().SelectMany(role => role!["places"]!.AsArray()),
            place => Assert.Equal(0, (int)place!["evidence"]!["own"]!["supports"]!)
        );
    }

    [Fact]
    public async Task Trust_plays_several_roles_at_the_same_time()
    {
        var roles = (await Emergence("trust"))["roles"]!.AsArray().Select(r => (string?)r!["role"]).ToHashSet();

        Assert.Contains("Mechanism", roles);
        Assert.Contains("Outcome", roles);
        Assert.Contains("Context", roles);
    }

    [Fact]
    public async Task What_is_only_reported_is_counted_apart_from_the_reviews_own_evidence()
    {
        var evidence = (await Emergence("trust"))["evidence"]!;
        var shown = evidence["supports"]!.AsArray();

        Assert.NotEmpty(shown);
        Assert.Equal(
            shown.Count(e => (string?)e!["nature"] == "reported"),
            (int)evidence["counts"]!["reported"]!["supports"]!
        );
        Assert.Equal(shown.Count(e => (string?)e!["nature"] == "own"), (int)evidence["counts"]!["own"]!["supports"]!);
    }

    [Fact]
    public async Task The_shift_to_collaborative_behaviour_descends_from_what_it_took_in()
    {
        var table = await review.Items("mechanisms/table?decidedAsOf=2021-06-30");
        var heirs = new List<JsonNode>();
        foreach (var row in table)
        {
            heirs.Add(await review.Read($"mechanisms/{row["id"]}/emergence"));
        }

        Assert.Contains(heirs, h => h["ancestors"]!.AsArray().Any(a => (string?)a!["name"] == "Collaborative inertia"));
    }

    [Fact]
    public async Task The_table_has_one_row_for_each_mechanism()
    {
        var mechanisms = (await review.Items("mechanisms")).Select(m => (string?)m["name"]).ToList();
        var rows = (await review.Items("mechanisms/table")).Select(m => (string?)m["mechanism"]).ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(mechanisms, rows);
    }

    [Fact]
    public async Task An_earlier_moment_knows_nothing_of_what_came_later()
    {
        var then = await review.Read($"mechanisms/{review["trust"]}/emergence?decidedAsOf=2021-04-01");

        Assert.Single(then["wordings"]!.AsArray());
        Assert.All(then["verdicts"]!.AsArray(), v => Assert.Equal("../2021-03-22", (string?)v!["decidedAt"]));
    }

    private Task<JsonNode> Emergence(string name) => review.Read($"mechanisms/{review[name]}/emergence");
}
