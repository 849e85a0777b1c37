using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class PeopleQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_16_who_changed_what_after_submission()
    {
        // What was published tells of releases, and of no submission.
        (await example.Ask(16)).LacksWhatItNeeds("a milestone of submission");

        var asked = (await training.Ask(16)).Answers(found: 1, examined: 1);
        Assert.Equal($"milestones/{training["m2"]}/since", asked.Href);
        Assert.Equal(["lead", "team"], asked.Names("deciders"));
    }

    [Fact]
    public async Task Question_18_which_interviews_tested_which_theory()
    {
        (await example.Ask(18)).LacksWhatItNeeds("interviews, focus groups or consultations");

        // Three theories of four were put to people, two of them twice.
        var asked = (await training.Ask(18)).Answers(found: 3, examined: 4);
        Assert.Equal(["t4"], asked.Names("neverPut"));
    }

    [Fact]
    public async Task Question_19_what_stakeholders_changed()
    {
        (await example.Ask(19)).LacksWhatItNeeds("consultations");

        // Of six pieces of advice one led to a revision and two were declined; three found that it was said already, or would be in guidance.
        var asked = (await training.Ask(19)).Answers(found: 3, examined: 6);
        Assert.Equal(2, asked.Number("counts/declined"));
        Assert.Equal(1, asked.Number("changed"));
    }

    [Fact]
    public async Task Question_32_who_did_what_and_how_long_phases_took()
    {
        (await example.Ask(32)).LacksWhatItNeeds("what contributors are credited with");

        // Ten take part; the team as such is credited with nothing.
        var asked = (await training.Ask(32)).Answers(found: 9, examined: 9);
        Assert.Equal(10, asked.At("contributors")!.AsArray().Count);
        Assert.Equal("2023-01-16", asked.Text("phases/0/spans/0/from"));
    }
}
