using System.Security.Cryptography;
using System.Text.Json;
using TheoryLedger.AccessLog;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Excerpts;
using TheoryLedger.Generator;
using TheoryLedger.Ledger;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Tests.Generator;

/// <summary>Made-up reviews are as good as real ones.</summary>
public sealed class GeneratedReviewTests
{
    private static readonly List<Recorded> Facts = [.. GeneratedReview.Of(new ReviewPlan(12_000))];

    [Fact]
    public void A_review_has_exactly_as_many_facts_as_planned_at_dense_positions() =>
        Assert.Equal(Enumerable.Range(1, 12_000).Select(n => (long)n), Facts.Select(f => f.Envelope.Position));

    [Fact]
    public void Every_stream_folds_and_counts_its_versions()
    {
        foreach (var stream in Facts.GroupBy(f => f.Envelope.Stream))
        {
            Folds.Fold(stream.Select(f => f.Event));
            Assert.Equal(Enumerable.Range(1, stream.Count()), stream.Select(f => (int)f.Envelope.Version));
        }
    }

    [Fact]
    public void Nothing_refers_to_what_is_not_there_yet()
    {
        var known = new HashSet<Guid>();
        foreach (var fact in Facts)
        {
            known.Add(fact.Envelope.Stream);
            known.Add(fact.Envelope.EventId);
            Assert.All(Refs.In(fact.Event), found => Assert.Contains(found.Id, known));
        }
    }

    [Fact]
    public void Time_never_runs_backwards_and_nothing_was_decided_after_it_was_recorded()
    {
        Assert.All(
            Facts.Zip(Facts.Skip(1)),
            pair => Assert.True(pair.First.Envelope.RecordedAt <= pair.Second.Envelope.RecordedAt)
        );
        Assert.All(
            Facts.Select(f => f.Envelope),
            e => Assert.False(e.Effective.NotBefore > e.RecordedAt, $"{e.Effective} was recorded at {e.RecordedAt:O}")
        );
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_ids()
    {
        Assert.Equal(Digest(new ReviewPlan(2_000, Seed: 7)), Digest(new ReviewPlan(2_000, Seed: 7)));

        var ids = GeneratedReview.Of(new ReviewPlan(2_000, Seed: 7)).Select(f => f.Envelope.Stream).ToHashSet();
        Assert.DoesNotContain(GeneratedReview.Of(new ReviewPlan(2_000, Seed: 8)), f => ids.Contains(f.Envelope.Stream));
    }

    [Fact]
    public void Nearly_every_kind_of_fact_occurs()
    {
        var missing = EventNames
            .ByType.Keys.Except(Facts.Select(f => f.Event.GetType()))
            .Where(type => !type.IsSubclassOf(typeof(WithdrawalEvent)) && !type.IsSubclassOf(typeof(AccessEvent)))
            .Select(t => t.Name);

        Assert.True(missing.Count() <= 8, string.Join(' ', missing));
    }

    [Fact]
    public void There_are_hubs()
    {
        var perSource = Facts.Select(f => f.Event).OfType<ExcerptMarked>().CountBy(e => e.SourceId).Max(s => s.Value);
        var perConstruct = Facts
            .Select(f => f.Event)
            .OfType<ConfigurationProposed>()
            .SelectMany(e => e.Form.Elements.Select(x => x.Construct).OfType<ConstructId>().Distinct())
            .CountBy(c => c)
            .Max(c => c.Value);

        Assert.InRange(perSource, 400, 600);
        Assert.InRange(perConstruct, 40, 60);
    }

    [Fact]
    public void Three_hundred_people_can_take_part()
    {
        var facts = GeneratedReview.Of(new ReviewPlan(2_000) { Contributors = 300 });

        Assert.Equal(300, facts.Count(f => f.Event is Contributors.ContributorJoined));
    }

    private static string Digest(ReviewPlan plan)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (envelope, @event) in GeneratedReview.Of(plan))
        {
            digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(envelope, LedgerJson.Options));
            digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(@event, @event.GetType(), LedgerJson.Options));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
