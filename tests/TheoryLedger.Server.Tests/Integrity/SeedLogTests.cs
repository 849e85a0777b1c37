using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>A whole review that people loaded is proven by its log alone.</summary>
public sealed class SeedLogTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    [Fact]
    public async Task It_proves_every_event_of_the_review()
    {
        using var sealing = await review.Http.PostAsync(
            new Uri($"/v1/reviews/{review.Loaded.Review}/log/seal", UriKind.Relative),
            new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );
        sealing.EnsureSuccessStatusCode();
        var auditor = new Auditor(review.Http, review.Loaded.Review);

        var signed = auditor.Verify();

        Assert.Equal(await review.Head(), auditor.Position);
        Assert.Equal(auditor.Position, signed.Checkpoint.Size);
        Assert.All(auditor.Leaves, leaf => Assert.IsType<EventLeaf>(leaf));
        // More than one tile, so that there is a level above the leaves.
        Assert.True(signed.Checkpoint.Size > 256);
    }
}
