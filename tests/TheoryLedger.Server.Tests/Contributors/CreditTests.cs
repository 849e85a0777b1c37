using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Contributors;

/// <summary>Who did what, and how long phases took.</summary>
[Collection<BothReviews>]
public sealed class CreditTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Credit_is_as_last_declared_and_work_as_recorded()
    {
        var people = (await training.Read("contributors/credit"))["contributors"]!
            .AsArray()
            .ToDictionary(p => p!.Id("id"), p => p!);

        Assert.Equal(
            ["formal-analysis", "validation", "visualization"],
            people[training["c2"]]["credit"]!.AsArray().Select(c => c!.GetValue<string>())
        );
        Assert.True(people[training["c3"]].Is("hasLeft"));
        // Two codings, both taken back by themselves.
        Assert.Equal("""{"codings":2}""", people[training["c3"]]["decided"]!.ToJsonString());
        // Four findings raised.
        Assert.Equal("""{"findings":4}""", people[training["auditor"]]["decided"]!.ToJsonString());
        Assert.Equal(10, people.Count);
    }

    [Fact]
    public async Task A_phase_that_was_taken_up_again_has_two_spans()
    {
        var first = (await training.Read("contributors/credit"))["phases"]![0]!;

        Assert.Equal(
            [("2023-01-16", "2023-03-03"), ("2023-03-10", "2023-03-17")],
            first["spans"]!.AsArray().Select(s => (s!.Text("from"), s!.Text("to")))
        );
        // From the end of the first day to the beginning of the last, and from its beginning to its end.
        Assert.Equal((45, 47), (first.Number("spans/0/daysAtLeast"), first.Number("spans/0/daysAtMost")));
    }

    [Fact]
    public async Task What_is_not_known_to_the_day_is_not_made_up()
    {
        var phases = (await example.Read("contributors/credit"))["phases"]!.AsArray();

        // The third had begun by January 2020 and had ended by April 2022; when the others began was not published.
        Assert.All(phases, phase => Assert.Null(phase!.At("spans/0/daysAtLeast")));
        Assert.All(phases, phase => Assert.Null(phase!.At("spans/0/daysAtMost")));
        Assert.Equal("../2020-01", phases[2]!.Text("spans/0/from"));
    }
}
