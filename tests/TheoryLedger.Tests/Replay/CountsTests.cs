using TheoryLedger.Generator;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Replay;

namespace TheoryLedger.Tests.Replay;

public sealed class CountsTests
{
    public static TheoryData<string> Names => Seeds.Names;

    /// <remarks>Worked out by hand from the seed, thing by thing.</remarks>
    [Fact]
    public void The_training_review_ends_with_what_its_seed_says()
    {
        var counts = Seeds.Training.Frames()[^1].Counts;

        // sA to sG without sH, and sI, which was taken out and let in again; sH and sJ are out; no phase took sK in.
        Assert.Equal(new SourcesCounted(Registered: 1, Included: 8, Excluded: 2), counts.Sources);
        Assert.Equal(23, counts.Excerpts);
        // legible, cheap, owed, badge, pride, guessing; commons, host, queue, habit, tools, parts; stay, ride; stories;
        // lent, thanks, talk, hand, music, rules.
        Assert.Equal(
            new ConstructsCounted(
                Mechanism: 6,
                Context: 6,
                UltimateOutcome: 2,
                Unstated: 1,
                NotPublished: 0,
                Closed: 6
            ),
            counts.Constructs
        );
        Assert.Equal(
            new ConfigurationsCounted(Open: 11, Parked: 1, Refuted: 1, Merged: 2, Split: 2, Superseded: 2),
            counts.Configurations
        );
        Assert.Equal((2, 2), (counts.Theories, counts.Guidance));
    }

    /// <remarks>A participant withdrew near the end whose own turn holds one quote (v10), which was unlinked then; three others' quotes lie next to it.</remarks>
    [Fact]
    public void Evidence_is_counted_apart_by_how_firmly_it_stands()
    {
        var evidence = Seeds.Training.Frames()[^1].Counts.Evidence;

        // v1, v2, v5, v8, v9, v19, v21, v23, v24; v18.
        Assert.Equal(new StancesCounted(9, 1, 0), evidence.Own);
        // v15 and v20 lie in notes.
        Assert.Equal(new StancesCounted(2, 0, 0), evidence.Reported);
        // v6, v12, v13 and v14 were not judged again; nor was v4.
        Assert.Equal(new StancesCounted(4, 0, 1), evidence.Inherited);
        Assert.Equal(new StancesCounted(0, 0, 0), evidence.Withdrawn);
    }

    [Fact]
    public void A_withdrawal_moves_what_counted_before()
    {
        var frames = Seeds.Training.Frames();
        var withdrawal = frames.Single(f =>
            f.Event.Type == "consent-changed.v1" && f.Thing.Id == Seeds.Training.IdOf("sorrel")
        );
        var (before, after) = (Before(frames, withdrawal).Evidence, withdrawal.Counts.Evidence);

        Assert.Equal(new StancesCounted(0, 0, 0), before.Withdrawn);
        // v10 had not been judged on the present version. v9, v14 and v24 are of others, who said theirs next to it.
        Assert.Equal(new StancesCounted(0, 1, 0), after.Withdrawn);
        Assert.Equal(before.Own, after.Own);
        Assert.Equal((before.Inherited.Supports, 0), (after.Inherited.Supports, after.Inherited.Contradicts));
    }

    [Fact]
    public void A_refinement_leaves_behind_what_is_not_judged_again()
    {
        var frames = Seeds.Training.Frames();
        var refined = frames.First(f =>
            f.Event.Type == "configuration-refined.v1" && f.Thing.Id == Seeds.Training.IdOf("cf1")
        );
        var (before, last) = (
            frames[(int)refined.Decision.From - 2].Counts.Evidence,
            frames.Last(f => f.Decision == refined.Decision).Counts.Evidence
        );

        // v1 was carried and v3 re-weighed, v22 dropped; v2 and v4 were left.
        Assert.Equal((before.Own.Supports - 1, before.Own.Qualifies - 2), (last.Own.Supports, last.Own.Qualifies));
        Assert.Equal(before.Own.Contradicts, last.Own.Contradicts);
        Assert.Equal(
            (before.Inherited.Supports + 1, before.Inherited.Qualifies + 1),
            (last.Inherited.Supports, last.Inherited.Qualifies)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void At_every_position_counts_are_what_counting_anew_gives(string seed)
    {
        var slow = new SlowCounts();
        foreach (var (frame, fact) in Seeds.Of(seed).Frames().Zip(Seeds.Of(seed).Facts))
        {
            slow.Take(fact);
            Assert.True(slow.Now == frame.Counts, $"Position {frame.Position}: {slow.Now} but {frame.Counts}");
        }
    }

    [Theory]
    [InlineData(41)]
    [InlineData(57)]
    public void The_same_holds_for_made_up_reviews(int seed)
    {
        var (slow, compared, withdrawn) = (new SlowCounts(), 0, 0);
        var facts = GeneratedReview.Of(new ReviewPlan(3_000, seed)).ToList();
        foreach (var (frame, fact) in ReviewReplay.Of(facts).Zip(facts))
        {
            slow.Take(fact);
            if (frame.Position % 29 == 0 || fact.Event is ConsentChanged)
            {
                Assert.True(slow.Now == frame.Counts, $"Position {frame.Position}: {slow.Now} but {frame.Counts}");
                compared++;
                withdrawn = Math.Max(withdrawn, frame.Counts.Evidence.Withdrawn.Supports);
            }
        }

        Assert.True(compared > 100, $"Only {compared} positions were compared.");
        Assert.True(withdrawn > 0, "Nobody withdrew whose words had been evidence.");
    }

    private static Counts Before(IReadOnlyList<Frame> frames, Frame frame) => frames[(int)frame.Position - 2].Counts;
}
