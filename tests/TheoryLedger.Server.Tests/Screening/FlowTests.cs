using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Screening;

/// <summary>The boxes of the flow, with the records in each.</summary>
[Collection<BothReviews>]
public sealed class FlowTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Eight_records_of_the_training_review_went_these_ways()
    {
        var told = await training.Read("screening/flow");

        Assert.Equal(["sA", "sB", "sC", "sD", "sH", "sI", "sJ", "sK"], In(told, "boxes", "identified"));
        Assert.Equal(["sK"], In(told, "boxes", "not-screened"));
        Assert.Equal(["sA", "sB", "sC", "sD", "sH", "sI", "sJ"], In(told, "boxes", "screened"));
        Assert.Equal(["sJ"], In(told, "boxes", "kept-out-at-title-abstract"));
        Assert.Equal(["sA", "sB", "sD"], In(told, "boxes", "assessed"));
        Assert.Empty(In(told, "boxes", "kept-out-at-full-text"));
        Assert.Empty(In(told, "boxes", "in-conflict"));
        Assert.Equal(["sA", "sB", "sC", "sD", "sH", "sI"], In(told, "boxes", "taken-in"));
        Assert.Equal(["sE", "sF", "sG"], Named(told["ownFieldwork"]!));
    }

    [Fact]
    public async Task Each_record_ended_in_one_place()
    {
        var told = await training.Read("screening/flow");

        Assert.Equal(["sA", "sB", "sC", "sD", "sI"], In(told, "ends", "included"));
        Assert.Equal(["sJ"], In(told, "ends", "excluded-at-title-abstract"));
        Assert.Equal(["sH"], In(told, "ends", "excluded-after-inclusion"));
        Assert.Equal(["sK"], In(told, "ends", "undecided"));
        Assert.Equal(8, told["ends"]!.AsArray().Sum(end => end!.Number("count")));
    }

    [Fact]
    public async Task At_every_position_the_ends_add_up_to_what_was_identified()
    {
        for (var position = 60L; position < await training.Head(); position += 7)
        {
            var told = await training.Read($"screening/flow?position={position}");

            var identified = told["boxes"]![0]!.Number("count");
            Assert.Equal(identified, told["ends"]!.AsArray().Sum(end => end!.Number("count")));
            Assert.Equal(identified, told["identified"]!.AsObject().Sum(found => (int)found.Value!));
        }
    }

    [Fact]
    public async Task A_phase_tells_what_another_had_taken_in_before()
    {
        var phases = (await training.Read("screening/flow"))["phases"]!.AsArray();

        Assert.Equal([training["p2"], training["p3"]], phases.Select(p => p!.Id("phaseId")));
        Assert.Equal(["sA", "sE", "sF", "sG"], Named(phases[1]!["taken"]!));
        Assert.Equal(["sA"], Named(phases[1]!["before"]!));
    }

    [Fact]
    public async Task Of_the_worked_example_only_reported_figures_tell_of_a_flow()
    {
        var told = await example.Read("screening/flow");

        Assert.Empty(In(told, "boxes", "screened"));
        Assert.Equal(
            [53, 51, 25, 2144, 1092, 104, 48, 13, 11, 9, 3, 1, 51, 86],
            told["reported"]!.AsArray().Select(f => f!.Number("value"))
        );
    }

    [Fact]
    public async Task Who_is_out_is_told_with_the_criteria_then_and_now()
    {
        var out_ = await training.Items("screening/exclusions");

        Assert.Equal([training["sH"], training["sJ"]], out_.Select(e => e.Id("id")));
        Assert.Equal("excluded-after-inclusion", out_[0].Text("end"));
        Assert.Equal("It was retracted.", out_[0].Text("exclusions/0/reason"));
        Assert.False(out_[0].Is("criteriaChanged"));
        Assert.Equal("excluded-at-title-abstract", out_[1].Text("end"));
        // Unsure and out by the first criteria, out again by the second.
        Assert.Equal([1, 1, 2], out_[1]["verdicts"]!.AsArray().Select(v => v!.Number("criteriaVersion")));
        Assert.Equal(2, out_[1].Number("criteriaNow"));
        Assert.True(out_[1].Is("criteriaChanged"));
    }

    private IEnumerable<string> In(JsonNode told, string list, string box) =>
        Named(told[list]!.AsArray().Single(b => b!.Text("box") == box)!);

    private IEnumerable<string> Named(JsonNode box) =>
        box["records"]!.AsArray().Select(r => training.NameOf(r!.Id("id"))).Order(StringComparer.Ordinal);
}
