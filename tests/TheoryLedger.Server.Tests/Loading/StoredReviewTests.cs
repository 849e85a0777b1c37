using System.Text.Json.Nodes;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Reading;

namespace TheoryLedger.Server.Tests.Loading;

/// <summary>A review that was stored whole is like one that was recorded fact by fact.</summary>
public sealed class StoredReviewTests(MadeUpReview review) : IClassFixture<MadeUpReview>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_theory_is_read_with_the_evidence_for_it()
    {
        var (_, linked) = review.Untouched<EvidenceLinked>();

        var configuration = await review.Read($"configurations/{linked.ConfigurationId}");
        var evidence = await review.Read($"evidence?configuration={linked.ConfigurationId}&limit=500");

        Assert.NotEmpty(configuration["form"]!["elements"]!.AsArray());
        Assert.Contains(evidence["items"]!.AsArray(), e => e!.ToJsonString().Contains($"{linked.ExcerptId}"));
    }

    [Fact]
    public async Task Its_constructs_are_listed_as_they_were_defined()
    {
        var (envelope, defined) = review.Untouched<ConstructDefined>();

        Assert.Equal(defined.Name, (await review.Read($"constructs/{envelope.Stream}"))["name"]!.GetValue<string>());
        Assert.Contains(
            (await review.Read("constructs?limit=500"))["items"]!.AsArray(),
            c => c!["id"]!.GetValue<Guid>() == envelope.Stream
        );
    }

    [Fact]
    public async Task Its_quotes_are_opened_for_the_team()
    {
        var (envelope, marked) = review.Untouched<ExcerptMarked>();

        var excerpt = await review.Read($"excerpts/{envelope.Stream}");

        Assert.Equal(marked.Quote.Text, excerpt["quote"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_feed_tells_every_fact_in_order_with_its_envelope()
    {
        var feed = await review.Owner.Get($"/v1/reviews/{review.Id}/events", ("Accept", "application/x-ndjson"));
        var lines = feed.Expect(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length >= review.Facts.Count, $"Only {lines.Length} lines came.");
        foreach (var (line, (envelope, @event)) in lines.Select(l => JsonNode.Parse(l)!).Zip(review.Facts))
        {
            Assert.Equal(envelope.Position, line["position"]!.GetValue<long>());
            Assert.Equal(envelope.EventId, line["id"]!.GetValue<Guid>());
            Assert.Equal(EventNames.ByType[@event.GetType()], line["type"]!.GetValue<string>());
            Assert.Equal(envelope.RecordedAt, line["recordedAt"]!.GetValue<DateTimeOffset>());
            Assert.Equal(envelope.Effective.Text, line["decidedAt"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Further_decisions_are_recorded_on_top_of_it()
    {
        var (envelope, _) = review.Untouched<ConfigurationProposed>();
        var body = new { phase = await OpenPhase(), why = Scene.Why };

        var at = $"/v1/reviews/{review.Id}/configurations/{envelope.Stream}/affirmations";
        var affirmed = (await review.Owner.Post(at, body, envelope.Version)).Expect(200);

        Assert.Equal(review.Facts.Count + 2, affirmed.Position);
        var now = await review.Read($"configurations/{envelope.Stream}");
        Assert.Equal(affirmed.Version, now["version"]!.GetValue<long>());
    }

    // Every phase of a made-up review has ended; whoever goes on opens the next.
    private async Task<Guid> OpenPhase() =>
        (await review.Owner.Post($"/v1/reviews/{review.Id}/phases", new { name = "Afterwards" })).Expect(201).Id;

    [Fact]
    public async Task Its_rows_look_like_those_that_recording_writes()
    {
        var recorded = (await Study.Begin(review.Server)).Scene.Review;
        var study = await RichStudy.Tell(review.Server);

        var expected = await RowShapes.OfAsync(review.Server.Owner, recorded, Token);
        expected.UnionWith(await RowShapes.OfAsync(review.Server.Owner, study.Scene.Review, Token));
        var found = await RowShapes.OfAsync(review.Server.Owner, review.Id, Token);

        Assert.Equal(
            expected.Where(IsForm).Order(StringComparer.Ordinal),
            found.Where(IsForm).Order(StringComparer.Ordinal)
        );
        Assert.All(
            expected
                .Union(found)
                .Where(shape => !IsForm(shape))
                .GroupBy(shape => shape[..shape.LastIndexOf(".v1", StringComparison.Ordinal)]),
            names => Assert.Single(names)
        );

        // What a kind of fact is called is the same on both sides; which kinds there are differs.
        static bool IsForm(string shape) =>
            !shape.StartsWith("name ", StringComparison.Ordinal)
            && !shape.StartsWith("kind ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_question_that_is_asked_of_it_leads_to_an_answer()
    {
        foreach (var question in (await review.Read("questions"))["items"]!.AsArray())
        {
            var href = question!["href"]!.GetValue<string>();
            Assert.Equal((href, 200), (href, (await review.Owner.Get(href)).Status));
        }
    }

    [Fact]
    public async Task Rebuilding_gives_identical_rows()
    {
        var digests = new List<string>();
        await Rebuild.RunAsync(
            review.Server.Runtime,
            new RebuildPlan
            {
                Grace = TimeSpan.Zero,
                Switched = async (old, next, _) => digests.AddRange([await DigestAsync(old), await DigestAsync(next)]),
            },
            Token
        );

        Assert.Equal(digests[0], digests[1]);
    }

    private async Task<string> DigestAsync(int generation)
    {
        await using var query = review.Server.Owner.Command(
            """
            select (select count(*) || md5(string_agg(i::text, e'\n' order by review, id, since)) from (
                        select review, id, since, until, concept, born, version, view
                        from ledger.read_item where generation = $1) i)
                || (select count(*) || md5(string_agg(e::text, e'\n' order by review, source, kind, target, part, since)) from (
                        select review, source, kind, target, part, since, until, label
                        from ledger.read_edge where generation = $1) e)
            """,
            generation
        );
        return (string)(await query.ExecuteScalarAsync(Token))!;
    }
}
