using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class SupportQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_8_which_were_never_tested_against_contradiction()
    {
        // The publications tell of no evidence against a configuration and of no case that was sought.
        var asked = (await example.Ask(8)).LacksWhatItNeeds("evidence against configurations, or cases sought");
        Assert.Contains("never-contradicted", Unknown(asked));
        Assert.Empty(Listed(asked, "neverContradicted"));

        // Of the line, the grin, the hour and four parts nobody sought a case; the other four were put to the test.
        var trained = (await training.Ask(8)).Answers(found: 7, examined: 11);
        var never = Listed(trained, "neverContradicted");
        Assert.Superset(Ids(training, "cf7", "cf8", "cf15"), never);
        Assert.Empty(Ids(training, "cf1", "cf2", "cf3", "cf4").Intersect(never));
    }

    [Fact]
    public async Task Question_9_which_rest_on_one_source()
    {
        // Each row stands in one publication and was read by one person: so it was reconstructed, which says nothing of the papers behind it.
        var asked = (await example.Ask(9)).LacksWhatItNeeds("the evidence that the review itself had");
        Assert.Superset(
            new HashSet<string>(["single-source", "single-coder", "single-author-team"]),
            Unknown(asked).ToHashSet()
        );
        Assert.Empty(Listed(asked, "singleSource"));

        // The wall and the stand are both in the first paper, the grin only in the focus group.
        var trained = (await training.Ask(9)).Answers(found: 3, examined: 11);
        Assert.Contains(training["cf1"], Listed(trained, "singleSource"));
        Assert.DoesNotContain(training["cf2"], Listed(trained, "singleSource"));
    }

    private static IEnumerable<string> Unknown(Asked asked) =>
        asked.At("notRecorded")!.AsArray().Select(name => name!.GetValue<string>());

    [Fact]
    public async Task Question_11_which_parts_rest_on_weak_documents()
    {
        (await example.Ask(11)).LacksWhatItNeeds("appraisals of rigour");

        // No source or excerpt was judged to be of low rigour: of eleven configurations nothing falls.
        var asked = (await training.Ask(11)).FindsNothingAmong(11);
        Assert.Empty(asked.At("configurations/items")!.AsArray());
        Assert.Empty(asked.At("theories/items")!.AsArray());
    }

    [Fact]
    public async Task Question_12_what_a_retraction_changes()
    {
        var hypothetical = (await example.Ask(12)).FindsNothingAmong(4);
        // Without the first paper the twenty-two rows of its table stand on nothing.
        Assert.Equal(22, hypothetical.Number("configurations/whole"));

        // Its evidence was dropped when the paper was retracted; what is left of it is the first coder's reading.
        var asked = (await training.Ask(12)).Answers(found: 1, examined: 11);
        Assert.Equal($"what-if?source={training["sH"]}", asked.Href);
        Assert.Equal(["q18"], asked.Names("codings/items"));
        Assert.Empty(asked.At("configurations/items")!.AsArray());
    }

    [Fact]
    public async Task Question_13_what_a_withdrawal_changes()
    {
        (await example.Ask(13)).LacksWhatItNeeds("participants");

        var asked = (await training.Ask(13)).Answers(found: 1, examined: 5);
        Assert.Equal($"lineage/{training["sorrel"]}?direction=down", asked.Href);
        var nodes = asked.At("nodes")!.AsArray().Select(n => n!["id"]!.GetValue<Guid>()).ToHashSet();
        Assert.Superset(Ids(training, "xG", "sG"), nodes);
        Assert.Contains("two people approve an erasure", asked.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_39_what_is_left_without_one_coder()
    {
        (await example.Ask(39)).Answers(found: 1, examined: 1);

        // The third coder took back both of theirs. The second coder has read most.
        var asked = (await training.Ask(39)).Answers(found: 2, examined: 3);
        Assert.Equal($"what-if?coder={training["c2"]}", asked.Href);
        var gone = asked.At("codings/items")!.AsArray().Select(c => c!["id"]!.GetValue<Guid>()).ToHashSet();
        Assert.Superset(Ids(training, "q2", "q15"), gone);
        Assert.Empty(Ids(training, "q1", "q16").Intersect(gone));
    }

    private static HashSet<Guid> Ids(LoadedReview review, params string[] names) => [.. names.Select(n => review[n])];

    private static HashSet<Guid> Listed(Asked asked, string list) =>
        [.. asked.At($"lists/{list}")!.AsArray().Select(id => id!.GetValue<Guid>())];
}
