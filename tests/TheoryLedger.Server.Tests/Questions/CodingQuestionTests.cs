using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class CodingQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_14_whether_coders_agreed_before_discussion()
    {
        (await example.Ask(14)).LacksWhatItNeeds("codings that several people made alone");

        // Nine excerpts were read alone by two, eleven by one; of those that somebody speaks in who has withdrawn, none counts.
        var asked = (await training.Ask(14)).Answers(found: 9, examined: 20);
        Assert.Equal(
            (9, 5, 55.6),
            (
                asked.Number("codes/compared"),
                asked.Number("codes/agreed"),
                Math.Round(asked.At("codes/share")!.GetValue<double>(), 1)
            )
        );
    }

    [Fact]
    public async Task Question_15_how_disagreements_were_settled()
    {
        (await example.Ask(15)).FindsNothingAmong(94);

        // Thirty-six codings and seven screened sources; five disputes, two of them about one coding, and two conflicts.
        var asked = (await training.Ask(15)).Answers(found: 6, examined: 43);
        Assert.Equal((6, 1), (asked.Number("settled"), asked.Number("open")));
    }

    [Fact]
    public async Task Question_17_what_was_coded_under_a_definition_that_has_changed()
    {
        // Phase 2 restated what the twenty-two rows of phase 1 are made of; 94 codings, thirty configurations, two theories.
        var published = (await example.Ask(17)).Answers(found: 22, examined: 126);
        Assert.All(published.Names("items"), name => Assert.StartsWith("c", name, StringComparison.Ordinal));

        // Queue and music were retired, the host at work and mood divided. Two under giving back were affirmed when it had taken in thanks.
        var asked = (await training.Ask(17)).Answers(found: 10, examined: 45);
        var stale = asked.At("items")!.AsArray().Select(i => i!["id"]!.GetValue<Guid>()).ToHashSet();
        Assert.Superset(new[] { "q13", "q14", "q15", "q16", "q25" }.Select(q => training[q]).ToHashSet(), stale);
        Assert.Empty(new[] { "q5", "q7", "q23" }.Select(q => training[q]).Intersect(stale));
    }

    [Fact]
    public async Task Question_31_what_software_proposed_and_what_became_of_it()
    {
        (await example.Ask(31)).FindsNothingAmong(94);

        var asked = (await training.Ask(31)).Answers(found: 7, examined: 43);
        Assert.Equal("33.33", asked.Text("all/rejectedShare"));
        Assert.Equal(["q16", "q15", "q26", "q33"], asked.Names("recorded", "recordedAs/id"));
    }
}
