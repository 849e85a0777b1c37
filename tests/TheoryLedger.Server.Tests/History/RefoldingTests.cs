using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.History;

/// <summary>What is read at any moment is what the facts up to that moment add up to: for every kind and every moment.</summary>
public sealed class RefoldingTests(ServerFixture server, TrainingReview review) : IClassFixture<TrainingReview>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_every_position_rows_are_what_the_facts_up_to_it_add_up_to()
    {
        var (now, facts) = await FactsAsync();
        var rows = await RowsAsync(now);
        var folded = new Refolded();
        await AssertHoldAsync(now.Recorded(0, ""), folded);
        foreach (var fact in facts)
        {
            AssertSays(folded, fact, rows);
            await AssertHoldAsync(now.Recorded(fact.Envelope.Position, ""), folded);
        }

        Assert.Equal(now.Position, facts.Count);
        Assert.Equal(rows.Count, facts.Count);
        // An example that anybody loads has no withdrawal request: it takes two people and destroys keys. Who was shown what stands
        // in a log of its own.
        Assert.Equal(
            Projections.Each.Select(p => p.Concept).Except(["withdrawals", "access-log"]).Order(StringComparer.Ordinal),
            rows.Values.Select(row => row.Concept).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task By_every_time_of_deciding_rows_are_what_each_thing_had_become_by_then()
    {
        var (now, facts) = await FactsAsync();
        var rows = await RowsAsync(now);
        var decided = Decided(facts);
        var folded = new Refolded();
        // Within a stream these times never fall, so what is within a moment is the longest such prefix of each.
        foreach (var time in facts.GroupBy(fact => decided[fact.Envelope.Position]).OrderBy(time => time.Key))
        {
            await AssertHoldAsync(now.DecidedBy(time.Key - 1, ""), folded);
            foreach (var fact in time)
            {
                AssertSays(folded, fact, rows);
            }

            await AssertHoldAsync(now.DecidedBy(time.Key, ""), folded);
        }

        Assert.True(decided.Values.Distinct().Count() > 3, "Too few times to tell anything.");
    }

    [Fact]
    public async Task What_is_read_agrees_with_what_decisions_see_after_every_fact()
    {
        var (_, facts) = await FactsAsync();
        var folded = new Refolded();
        var compared = 0;
        foreach (var fact in facts)
        {
            folded.Take(fact);
            compared += folded.AgreesWithDecisions(fact.Envelope.Stream) ? 1 : 0;
        }

        Assert.True(compared > facts.Count / 4, $"Only {compared} of {facts.Count} were compared.");
    }

    /// <summary>By position, by when a fact was decided at the latest: before it and all that followed it in its stream ended.</summary>
    private static Dictionary<long, long> Decided(IEnumerable<Recorded> facts) =>
        facts
            .GroupBy(fact => fact.Envelope.Stream)
            .SelectMany(stream =>
                stream.Select((fact, i) => (fact.Envelope.Position, Decided: stream.Skip(i).Min(Latest)))
            )
            .ToDictionary(fact => fact.Position, fact => fact.Decided);

    private static long Latest(Recorded fact)
    {
        var (stated, recorded) = (fact.Envelope.Effective.NotAfter, fact.Envelope.RecordedAt);
        return ((stated < recorded ? stated.Value : recorded) - DateTimeOffset.UnixEpoch).Ticks
            / TimeSpan.TicksPerMicrosecond;
    }

    private static async Task<HashSet<(Guid Id, long Since)>> HeldAsync(ServerFixture server, Moment moment)
    {
        await using var query = server.Runtime.Command(
            $"select i.id, i.since from ledger.read_item i where i.generation = $1 and i.review = $2 and {moment.Holds("i")}",
            moment.Generation,
            moment.Review,
            moment.At
        );
        var held = new HashSet<(Guid Id, long Since)>();
        await using var row = await query.ExecuteReaderAsync(Token);
        while (await row.ReadAsync(Token))
        {
            Assert.True(held.Add((row.GetGuid(0), row.GetInt64(1))), "A row is there twice.");
        }

        return held;
    }

    /// <summary>Takes a fact, and insists that the row it began says what the facts so far add up to.</summary>
    private static void AssertSays(
        Refolded folded,
        Recorded fact,
        Dictionary<(Guid Id, long Since), (string Concept, JsonNode View)> rows
    )
    {
        folded.Take(fact);
        var (id, position) = (fact.Envelope.Stream, fact.Envelope.Position);
        Assert.True(JsonNode.DeepEquals(folded.Things[id].View, rows[(id, position)].View), $"{position}: {id}");
    }

    private async Task AssertHoldAsync(Moment moment, Refolded folded)
    {
        var held = await HeldAsync(server, moment);
        Assert.True(
            held.SetEquals(folded.Things.Select(thing => (thing.Key, thing.Value.Since))),
            $"{moment.Order} {moment.At}: {held.Count} rows hold, {folded.Things.Count} things are known."
        );
    }

    private async Task<Dictionary<(Guid Id, long Since), (string Concept, JsonNode View)>> RowsAsync(Moment now)
    {
        await using var query = server.Runtime.Command(
            "select id, since, concept, view::text from ledger.read_item where generation = $1 and review = $2",
            now.Generation,
            now.Review
        );
        var rows = new Dictionary<(Guid Id, long Since), (string Concept, JsonNode View)>();
        await using var row = await query.ExecuteReaderAsync(Token);
        while (await row.ReadAsync(Token))
        {
            rows.Add((row.GetGuid(0), row.GetInt64(1)), (row.GetString(2), JsonNode.Parse(row.GetString(3))!));
        }

        return rows;
    }

    private async Task<(Moment Now, List<Recorded> Facts)> FactsAsync()
    {
        var head = await review.Head();
        await using var connection = await server.Runtime.OpenConnectionAsync(Token);
        var generation = await Progress.CurrentAsync(connection, Token);
        var facts = await FactReader.AfterAsync(connection, review.Loaded.Review, 0, int.MaxValue, Token);
        return (new Moment(generation, review.Loaded.Review, head), [.. facts.Select(fact => fact.Read())]);
    }
}
