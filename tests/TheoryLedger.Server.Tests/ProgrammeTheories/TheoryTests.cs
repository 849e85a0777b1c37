using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;
using TheoryLedger.Replay;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Loading;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.ProgrammeTheories;

/// <summary>The theory that is served, beside the same facts replayed by the core: at every position.</summary>
public sealed class TheoryTests(ServerFixture server, TrainingReview training, WorkedExample example)
    : IClassFixture<TrainingReview>,
        IClassFixture<WorkedExample>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task At_every_position_of_the_training_review_it_is_what_the_facts_add_up_to() => Compare(training);

    [Fact]
    public Task At_every_position_of_the_worked_example_it_is_what_the_facts_add_up_to() => Compare(example);

    [Fact]
    public async Task It_can_be_read_as_it_was_decided_by_a_day()
    {
        var theory = await example.Read("theory?decidedAsOf=2021-04-01");

        Assert.Equal(22, theory["configurations"]!.AsArray().Count);
        Assert.Equal(8, theory["constructs"]!.AsArray().Count);
        Assert.DoesNotContain(theory["constructs"]!.AsArray(), c => c!["name"]!.GetValue<string>() == "Risk threshold");
    }

    /// <remarks>Worked out by hand from the seed.</remarks>
    [Fact]
    public async Task It_tells_the_evidence_of_each_configuration()
    {
        var theory = await training.Read("theory");
        var aprons = One(theory, "configurations", training["cf3"]);

        Assert.Equal("open", aprons["status"]!.GetValue<string>());
        Assert.Equal(3, aprons["version"]!.GetValue<int>());
        Assert.Equal((2, 0), (Supports(aprons, "own"), Supports(aprons, "withdrawn")));
        Assert.Equal(3, Supports(One(theory, "configurations", training["cf4"]), "inherited"));
        Assert.Equal(2, One(theory, "constructs", training["badge"])["roles"]!["Context"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_same_theory_has_the_same_tag_whatever_else_is_recorded()
    {
        var scene = await Scene.Set(server);
        var before = await scene.Owner.Get($"/v1/reviews/{scene.Review}/theory");
        await scene.Do("memos", new { kind = "analytic", text = "Nothing yet." });
        var after = await scene.Owner.Get($"/v1/reviews/{scene.Review}/theory");

        Assert.Equal(before.Expect(200).Headers.ETag, after.Expect(200).Headers.ETag);
        Assert.Equal("""{"programmeTheories":[],"configurations":[],"constructs":[]}""", after.Text.TrimEnd());
    }

    private async Task Compare(LoadedReview review)
    {
        await using var connection = await server.Runtime.OpenConnectionAsync(Token);
        var facts = await FactReader.AfterAsync(connection, review.Loaded.Review, 0, int.MaxValue, Token);
        await connection.CloseAsync();
        Assert.Equal(await review.Head(), facts.Count);
        var replay = new ReviewReplay();
        await AssertEqual(review, replay);
        foreach (var fact in facts)
        {
            replay.Pass(fact.Read());
            await AssertEqual(review, replay);
        }
    }

    private static async Task AssertEqual(LoadedReview review, ReviewReplay replay)
    {
        var served = await review.Read($"theory?position={replay.Position}");
        var (expected, found) = (replay.Theory().ToCanonicalJson(), Canonical(served));
        Assert.True(
            expected.AsSpan().SequenceEqual(found),
            $"Position {replay.Position}: {Text(expected)} is served as {Text(found)}"
        );
    }

    private static byte[] Canonical(JsonNode json) =>
        CanonicalJson.Canonicalise(JsonSerializer.SerializeToUtf8Bytes(json, LedgerJson.Options));

    private static string Text(byte[] json) => System.Text.Encoding.UTF8.GetString(json);

    private static JsonNode One(JsonNode theory, string part, Guid id) =>
        Assert.Single(theory[part]!.AsArray(), thing => thing!["id"]!.GetValue<Guid>() == id)!;

    private static int Supports(JsonNode configuration, string kind) =>
        configuration["evidence"]![kind]!["supports"]!.GetValue<int>();
}

/// <summary>The same for a made-up review with many withdrawals.</summary>
public sealed class MadeUpTheoryTests(MadeUpReview review) : IClassFixture<MadeUpReview>
{
    [Fact]
    public async Task At_positions_all_over_a_made_up_review_it_is_what_the_facts_add_up_to()
    {
        var replay = new ReviewReplay();
        foreach (var fact in review.Facts)
        {
            replay.Pass(fact);
            if (replay.Position % 61 != 0 && replay.Position != review.Facts.Count)
            {
                continue;
            }

            var served = await review.Read($"theory?position={replay.Position}");
            var expected = JsonSerializer.SerializeToNode(replay.Theory(), LedgerJson.Options);
            Assert.True(JsonNode.DeepEquals(expected, served), $"Position {replay.Position}");
        }
    }
}
