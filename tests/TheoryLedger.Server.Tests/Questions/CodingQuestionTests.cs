using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class CodingQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_14_whether_coders_agreed_before_discussion()
    {
        (await example.Ask(14)).LacksWhatItNeeds("codings that several people made alone");

        // Ten excerpts were read alone by two; in one of them somebody speaks who has withdrawn.
        var asked = (await training.Ask(14)).Answers(found: 10, examined: 32);
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

        // Thirty-six codings and seven screened sources; five disputes and two conflicts.
        var asked = (await training.Ask(15)).Answers(found: 7, examined: 43);
        Assert.Equal((6, 1), (asked.Number("settled"), asked.Number("open")));
    }

    [Fact]
    public async Task Question_17_what_was_coded_under_a_definition_that_has_changed()
    {
        (await example.Ask(17)).Answers(found: 94, examined: 94);

        // Queue and music were retired, the host at work and mood divided. Two under giving back were affirmed when it had taken in thanks.
        var asked = (await training.Ask(17)).Answers(found: 36, examined: 36);
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
