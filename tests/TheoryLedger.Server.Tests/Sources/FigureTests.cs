using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Sources;

/// <summary>What publications report of themselves stands side by side with its places; nothing is decided from it.</summary>
[Collection<BothReviews>]
public sealed class FigureTests(WorkedExample example, TrainingReview training)
{
    private const string Preprint = "Flow in preprint rs-321136, version 1";

    [Fact]
    public async Task How_many_papers_is_left_open_with_every_figure_and_its_place()
    {
        var told = await example.Read("sources/overlap");

        Assert.Equal(
            [
                ("Papers included", 53, "paper-1", (string?)null),
                ("Papers included", 51, "paper-2", null),
                ("Case studies carried over", 25, "paper-2", Preprint),
                ("Included after appraisal of relevance and rigour", 13, "paper-2", Preprint),
                ("Papers from websites included", 9, "paper-2", Preprint),
                ("Included by citation tracking", 3, "paper-2", Preprint),
                ("Included from a newsletter", 1, "paper-2", Preprint),
                ("Included in total", 51, "paper-2", Preprint),
                ("Sources of the prior evidence", 86, "paper-3", (string?)null),
            ],
            Figures(told["reported"]!)
        );
        Assert.True(told["reported"]![0]!["differ"]!.GetValue<bool>());
        // The ledger knows four publications and took none of them in: it counts nothing of its own, and guesses nothing.
        Assert.Equal((0, 0), (told["inclusions"]!.GetValue<int>(), told["distinct"]!.GetValue<int>()));
        Assert.Empty(told["shared"]!.AsArray());
        Assert.DoesNotContain(Figures(told["reported"]!), f => f.Value is 79 or 104 or 18);
        Assert.Equal(
            [example["question-papers"], example["question-people"]],
            told["questions"]!.AsArray().Select(q => q!.Id("findingId"))
        );
    }

    [Fact]
    public async Task Interviewees_differ_between_the_paper_and_the_report()
    {
        var told = await example.Read("sources/figures?about=interview,focus group");

        Assert.Equal(
            [
                ("Stakeholders interviewed", 29, "paper-3", (string?)null),
                ("Stakeholders interviewed", 34, "report", "Abstract"),
                ("Interviews", 32, "paper-3", null),
                ("Focus groups with patient and public representatives", 1, "report", "Abstract"),
            ],
            Figures(told["groups"]!).Where(f => f.Value > 0)
        );
        Assert.Contains(example["question-people"], told["questions"]!.AsArray().Select(q => q!.Id("findingId")));
    }

    [Fact]
    public async Task Those_that_say_they_count_the_same_and_differ_can_be_asked_for_alone()
    {
        var told = await example.Read("sources/figures?differing=true");

        Assert.Equal(
            ["Papers included", "Stakeholders interviewed"],
            told["groups"]!.AsArray().Select(g => g!.Text("what"))
        );
    }

    [Fact]
    public async Task The_paper_that_two_phases_took_in_is_one_paper()
    {
        var told = await training.Read("sources/overlap");

        // Six in the second phase, four in the third; the first paper is in both.
        Assert.Equal((10, 9), (told["inclusions"]!.GetValue<int>(), told["distinct"]!.GetValue<int>()));
        var shared = Assert.Single(told["shared"]!.AsArray())!;
        Assert.Equal(training["sA"], shared["source"]!["id"]!.GetValue<Guid>());
        Assert.Equal([training["p2"], training["p3"]], shared["phases"]!.AsArray().Select(p => p!.GetValue<Guid>()));
        Assert.Equal(["same-programme", "companion"], told["kin"]!.AsArray().Select(k => k!.Text("kinship")));
        Assert.Empty(told["sameIdentifier"]!.AsArray());
    }

    [Theory]
    [InlineData("about=", "about")]
    [InlineData("differing=perhaps", "differing")]
    public async Task What_makes_no_sense_is_named(string query, string parameter) =>
        Assert.Equal(parameter, await training.Refused($"sources/figures?{query}"));

    private IEnumerable<(string What, int Value, string Source, string? Place)> Figures(JsonNode groups) =>
        groups
            .AsArray()
            .SelectMany(g => g!["figures"]!.AsArray())
            .Select(f =>
                (
                    f!["what"]!.GetValue<string>(),
                    f!["value"] is null ? 0 : f!["value"]!.GetValue<int>(),
                    example.NameOf(f!["source"]!["id"]!.GetValue<Guid>()),
                    f!["place"]?.GetValue<string>()
                )
            );
}
