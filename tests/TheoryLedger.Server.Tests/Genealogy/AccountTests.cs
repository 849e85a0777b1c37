using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Genealogy;

/// <summary>The numbers add up: in both seeds, at every position, and as counted from the facts alone.</summary>
[Collection<BothReviews>]
public sealed class AccountTests(ServerFixture server, WorkedExample example, TrainingReview training)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task They_do_in_the_worked_example() => AddsUp(example);

    [Fact]
    public Task They_do_in_the_training_review() => AddsUp(training);

    [Theory]
    [InlineData("configurations")]
    [InlineData("constructs")]
    public async Task They_do_by_every_day_of_deciding(string concept)
    {
        for (var month = new DateOnly(2023, 1, 1); month < new DateOnly(2024, 3, 1); month = month.AddDays(7))
        {
            var account = (await training.Read($"genealogy?concept={concept}&limit=1&decidedAsOf={month:yyyy-MM-dd}"))[
                "account"
            ]!;

            Assert.Equal(Number(account, "proposed") + Number(account, "bornOfSplits"), Sum(account));
        }
    }

    private async Task AddsUp(LoadedReview review)
    {
        await using var connection = await server.Runtime.OpenConnectionAsync(Token);
        var stored = await FactReader.AfterAsync(connection, review.Loaded.Review, 0, int.MaxValue, Token);
        var facts = stored.ConvertAll(fact => fact.Read());
        for (var position = 0; position <= facts.Count; position++)
        {
            var (constructs, configurations) = Tally.Of(facts.Take(position));
            await IsTold(review, "constructs", position, constructs);
            await IsTold(review, "configurations", position, configurations);
        }

        Assert.True(facts.Count > 200, "Too few facts to tell anything.");
    }

    private static async Task IsTold(LoadedReview review, string concept, int position, Tally tally)
    {
        var account = (await review.Read($"genealogy?concept={concept}&limit=1&position={position}"))["account"]!;
        var told = $"{concept} at {position}: {account.ToJsonString()}";

        Assert.True(tally.Began == Number(account, "began"), told);
        Assert.True(tally.BornOfSplits == Number(account, "bornOfSplits"), told);
        Assert.True(tally.Began - tally.BornOfSplits == Number(account, "proposed"), told);
        Assert.True(tally.Began == Sum(account), told);
        Assert.All(account["went"]!.AsObject(), end => Assert.True(tally.Went(end.Key) == (int)end.Value!, told));
    }

    private static int Number(JsonNode account, string name) => account[name]!.GetValue<int>();

    private static int Sum(JsonNode account) => account["went"]!.AsObject().Sum(end => end.Value!.GetValue<int>());
}
