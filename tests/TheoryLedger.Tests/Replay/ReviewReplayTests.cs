using System.Text.Json.Nodes;
using TheoryLedger.Evidence;
using TheoryLedger.Generator;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;

namespace TheoryLedger.Tests.Replay;

public sealed class ReviewReplayTests
{
    public static TheoryData<string> Names => Seeds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fact_is_one_frame_and_begins_where_the_last_about_its_thing_ended(string seed)
    {
        var told = Seeds.Of(seed);
        var last = new Dictionary<Guid, Frame>();
        foreach (var (frame, fact) in told.Frames().Zip(told.Facts))
        {
            Assert.Equal(fact.Envelope.Position, frame.Position);
            Assert.Equal(fact.Envelope.EventId, frame.Event.Id);
            Assert.Equal(EventNames.ByType[fact.Event.GetType()], frame.Event.Type);
            Assert.Equal(fact.Envelope.Stream, frame.Thing.Id);
            var before = last.GetValueOrDefault(frame.Thing.Id);
            Assert.True(JsonNode.DeepEquals(before?.After, frame.Before), $"Position {frame.Position}");
            Assert.Equal((before?.Thing.Version ?? 0) + 1, frame.Thing.Version);
            last[frame.Thing.Id] = frame;
        }

        Assert.Equal(told.Facts.Count, last.Values.Sum(frame => frame.Thing.Version));
    }

    [Fact]
    public void A_merger_is_two_frames_of_one_decision()
    {
        var merged = One("construct-merged.v1", "lent");
        var absorbed = One("construct-absorbed.v1", "pride", after: merged.Position - 2);

        Assert.Equal(merged.Decision, absorbed.Decision);
        Assert.Equal(1, Math.Abs(merged.Position - absorbed.Position));
        Assert.Equal(Math.Min(merged.Position, absorbed.Position), merged.Decision.From);
        Assert.Equal("open", merged.Before!["status"]!.GetValue<string>());
        Assert.Equal("merged", merged.After["status"]!.GetValue<string>());
    }

    [Fact]
    public void A_split_and_what_it_brings_forth_are_one_decision_and_what_follows_is_another()
    {
        var split = One("construct-split.v1", "talk");
        var decision = Frames.Where(f => f.Decision == split.Decision).ToList();

        Assert.Equal(
            ["construct-defined.v1", "construct-defined.v1", "construct-split.v1"],
            decision.Select(f => f.Event.Type).Order(StringComparer.Ordinal)
        );
        Assert.Equal(decision[0].Event.Id, split.Decision.Id);
        Assert.NotEqual(split.Decision, Frames.Single(f => f.Position == decision[^1].Position + 1).Decision);
    }

    [Fact]
    public void A_frame_says_what_set_it_off()
    {
        var recast = One("construct-recast.v1", "badge");
        var refined = One("configuration-refined.v1", "cf1");
        var linked = One("evidence-linked.v1", "v1");
        var dropped = One("evidence-rejudged.v1", "v11");

        Assert.Equal([Id("eCounter")], recast.TriggeredBy.Select(r => r.Id));
        Assert.Equal([Id("v3"), Id("v4")], refined.TriggeredBy.Select(r => r.Id));
        Assert.Equal([Id("eWall"), Id("q1"), Id("q2")], linked.TriggeredBy.Select(r => r.Id));
        Assert.Equal([Id("eOpen")], dropped.TriggeredBy.Select(r => r.Id));
        Assert.Empty(One("construct-renamed.v1", "cheap").TriggeredBy);
    }

    [Fact]
    public void A_frame_says_what_a_thing_said_before_and_after()
    {
        var renamed = One("construct-renamed.v1", "cheap");
        var began = One("construct-defined.v1", "cheap");

        Assert.Equal(new FrameThing("constructs", Id("cheap"), 2), renamed.Thing);
        Assert.Equal("Cheap failure", renamed.Before!["name"]!.GetValue<string>());
        Assert.Equal("Failing without loss of face", renamed.After["name"]!.GetValue<string>());
        Assert.Null(began.Before);
        Assert.Equal("2023-07-18", began.Event.DecidedAt.Text);
        Assert.Equal([Id("lead"), Id("c1"), Id("c2")], began.Event.DecidedBy);
        Assert.Equal(Id("p2"), began.Event.Phase);
    }

    [Fact]
    public void Words_stay_commitments_where_only_commitments_are_there()
    {
        var committed = new string('a', 64);
        var link = Seeds.Training.Facts.First(f => f.Event is EvidenceLinked);
        var facts = Seeds.Training.Facts.Select(f =>
            f == link ? f with { Event = (EvidenceLinked)f.Event with { Reason = Words.Committed(committed) } } : f
        );

        var frame = ReviewReplay.Of(facts).Single(f => f.Position == link.Envelope.Position);

        Assert.Equal(committed, frame.Event.Data["reason"]!["$c"]!.GetValue<string>());
    }

    [Fact]
    public void Facts_are_taken_one_by_one_as_frames_are_asked_for()
    {
        var taken = 0;
        using var frames = ReviewReplay
            .Of(
                GeneratedReview
                    .Of(new ReviewPlan(1_000))
                    .Select(fact =>
                    {
                        taken++;
                        return fact;
                    })
            )
            .GetEnumerator();
        for (var asked = 1; frames.MoveNext(); asked++)
        {
            Assert.Equal(asked, taken);
            Assert.Equal(asked, frames.Current.Position);
        }

        Assert.Equal(1_000, taken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_fact_out_of_order_is_told_apart_from_a_review(int first)
    {
        var facts = Seeds.Training.Facts;

        var fault = Assert.Throws<ArgumentException>(() => new ReviewReplay().Take(Moved(facts[0], first)));

        Assert.Contains($"comes {first}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_cannot_follow_is_told_apart_from_a_review()
    {
        var facts = Seeds.Training.Facts;
        var replay = new ReviewReplay();
        replay.Pass(facts[0]);

        var fault = Assert.Throws<ArgumentException>(() => replay.Pass(Moved(facts[0], 2)));

        Assert.Contains("review-opened.v1 cannot follow", fault.Message, StringComparison.Ordinal);
    }

    private static Recorded Moved(Recorded fact, long position) =>
        fact with
        {
            Envelope = fact.Envelope with { Position = position },
        };

    private static readonly IReadOnlyList<Frame> Frames = Seeds.Training.Frames();

    private static Guid Id(string name) => Seeds.Training.IdOf(name);

    private static Frame One(string type, string name, long after = 0) =>
        Frames.First(f => f.Event.Type == type && f.Thing.Id == Id(name) && f.Position > after);
}
