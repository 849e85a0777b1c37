using System.Net.Http.Json;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>A whole review that people loaded is proven by its log alone, and the database agrees with it.</summary>
public sealed class SeedLogTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_log_proves_every_event()
    {
        await Ask("log/seal", expected: 200);
        var auditor = new Auditor(review.Http, review.Loaded.Review);

        var signed = auditor.Verify();

        Assert.Equal(await review.Head(), auditor.Position);
        Assert.Equal(auditor.Position, signed.Checkpoint.Size);
        Assert.All(auditor.Leaves, leaf => Assert.IsType<EventLeaf>(leaf));
        // More than one tile, so that there is a level above the leaves.
        Assert.True(signed.Checkpoint.Size > 256);
    }

    [Fact]
    public async Task Its_rows_agree_column_by_column()
    {
        await Ask("log/seal", expected: 200);

        await Ask("integrity/verification", expected: 202);
        var state = await review.Read("integrity/verification");
        while (state["underWay"] is not null)
        {
            await Task.Delay(100, Token);
            state = await review.Read("integrity/verification");
        }

        Assert.Empty(state["last"]!["findings"]!.AsArray());
        Assert.Equal(await review.Head(), state["last"]!["position"]!.GetValue<long>());
        Assert.Equal(await review.Head(), state["last"]!["served"]!.GetValue<long>());
        var report = await review.Read("integrity");
        Assert.Equal(0, report["lastVerification"]!["findingCount"]!.GetValue<int>());
    }

    private async Task Ask(string path, int expected)
    {
        using var answer = await review.Http.PostAsJsonAsync(
            new Uri($"/v1/reviews/{review.Loaded.Review}/{path}", UriKind.Relative),
            new { },
            Token
        );
        Assert.Equal(expected, (int)answer.StatusCode);
    }
}
