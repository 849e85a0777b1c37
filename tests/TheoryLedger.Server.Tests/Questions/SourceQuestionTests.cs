using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class SourceQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_22_which_documents_contributed_nothing()
    {
        (await example.Ask(22)).LacksWhatItNeeds("which sources were included");

        var asked = (await training.Ask(22)).Answers(found: 1, examined: 8);
        Assert.Equal(["sC"], asked.Names("items"));
    }

    [Fact]
    public async Task Question_23_how_the_flow_arises()
    {
        // Published flows stand beside, and fill no box.
        var reported = (await example.Ask(23)).LacksWhatItNeeds("screening decisions");
        Assert.Contains(2144, reported.At("reported")!.AsArray().Select(f => f!["value"]?.GetValue<int>()));

        // Eight records and three of our own; one was never looked at but excluded and let in again, and is in no box since.
        var asked = (await training.Ask(23)).Answers(found: 10, examined: 11);
        Assert.Equal(8, asked.Number("boxes/0/count"));
        Assert.Contains("searches", asked.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_24_why_a_record_was_excluded()
    {
        (await example.Ask(24)).LacksWhatItNeeds("screening decisions");

        var asked = (await training.Ask(24)).Answers(found: 2, examined: 11);
        Assert.Equal(["sH", "sJ"], asked.Names("items"));
        Assert.Equal("true", asked.Text("items/1/criteriaChanged"));
    }

    [Fact]
    public async Task Question_25_which_search_was_prompted_by_which_gap()
    {
        (await example.Ask(25)).LacksWhatItNeeds("searches");

        // How each source was found is all there is.
        var asked = (await training.Ask(25)).LacksWhatItNeeds("searches");
        Assert.Equal("citation-tracking", asked.Text("items/1/foundBy"));
    }

    [Fact]
    public async Task Question_42_whether_papers_are_counted_twice()
    {
        // 53 and 51, of which 25 were carried over, are 79; the third paper has 86. No publication says which papers those are.
        var asked = (await example.Ask(42)).LacksWhatItNeeds("which sources each phase took in");
        var figures = asked
            .At("reported")!
            .AsArray()
            .SelectMany(g => g!["figures"]!.AsArray())
            .ToLookup(
                f => f!["what"]!.GetValue<string>(),
                f => (f!["value"]!.GetValue<int>(), example.NameOf(f["source"]!["id"]!.GetValue<Guid>()))
            );
        Assert.Equal([(53, "paper-1"), (51, "paper-2")], figures["Papers included"]);
        Assert.Equal([(25, "paper-2")], figures["Case studies carried over"]);
        Assert.Equal([(86, "paper-3")], figures["Sources of the prior evidence"]);
        Assert.NotEqual(
            86,
            figures["Papers included"].Sum(f => f.Item1) - figures["Case studies carried over"].Single().Item1
        );
        Assert.Equal(0, asked.Number("distinct"));
        Assert.Contains("which leaves 79", asked.Text("questions/0/text"), StringComparison.Ordinal);
        Assert.Contains(
            "no publication that we read says so",
            asked.Text("questions/0/text"),
            StringComparison.Ordinal
        );

        var trained = (await training.Ask(42)).Answers(found: 1, examined: 9);
        Assert.Equal(["sA"], trained.Names("shared", "source/id"));
    }
}
