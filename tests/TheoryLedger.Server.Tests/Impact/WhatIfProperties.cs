using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Loading;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>Whatever is struck, what is left is what the facts come to without it; in whichever review, at whichever position.</summary>
public sealed class TrainingStrikeTests(ServerFixture server, TrainingReview review) : IClassFixture<TrainingReview>
{
    [Fact]
    public async Task Whatever_is_struck_is_what_the_facts_without_it_come_to() =>
        await Refolding.AssertAgreesAsync(
            await Refolding.FactsAsync(server, review),
            review.Ask,
            rounds: 60,
            lost: 500
        );
}

/// <summary>The same of the worked example.</summary>
public sealed class WorkedExampleStrikeTests(ServerFixture server, WorkedExample review) : IClassFixture<WorkedExample>
{
    [Fact]
    public async Task Whatever_is_struck_is_what_the_facts_without_it_come_to() =>
        await Refolding.AssertAgreesAsync(
            await Refolding.FactsAsync(server, review),
            review.Ask,
            rounds: 20,
            lost: 500
        );
}

/// <summary>The same of a made-up review.</summary>
public sealed class MadeUpStrikeTests(MadeUpReview review) : IClassFixture<MadeUpReview>
{
    [Fact]
    public async Task Whatever_is_struck_is_what_the_facts_without_it_come_to() =>
        await Refolding.AssertAgreesAsync(
            review.Facts,
            async (path, body) => (await review.Owner.Post($"/v1/reviews/{review.Id}/{path}", body)).Expect(200).Json!,
            rounds: 15,
            lost: 500
        );
}

/// <summary>Tries out strikes picked at random.</summary>
internal static class Refolding
{
    public static async Task AssertAgreesAsync(
        IReadOnlyList<Recorded> facts,
        Func<string, JsonNode, Task<JsonNode>> ask,
        int rounds,
        int lost
    )
    {
        var choice = new StrikeChoice(facts, seed: 7);
        var compared = 0;
        for (var round = 0; round < rounds; round++)
        {
            var strike = choice.Next();
            // Every third strike is tried on the past.
            var until = round % 3 == 0 ? facts.Count * (rounds + round) / (2 * rounds) : facts.Count;
            var answer = await ask(
                $"what-if?position={until}&limit=1000",
                JsonSerializer.SerializeToNode(strike, LedgerJson.Options)!
            );
            compared += WhatIfRefolded.AssertAgrees(answer, [.. facts.Take(until)], strike);
        }

        Assert.True(compared >= lost, $"Only {compared} losses were compared.");
    }

    public static async Task<IReadOnlyList<Recorded>> FactsAsync(ServerFixture server, LoadedReview review)
    {
        var token = TestContext.Current.CancellationToken;
        await using var connection = await server.Runtime.OpenConnectionAsync(token);
        var facts = await FactReader.AfterAsync(connection, review.Loaded.Review, 0, int.MaxValue, token);
        return [.. facts.Select(f => f.Read())];
    }
}
