using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Whoever recorded something is told under whose name it went.</summary>
[Collection<BothReviews>]
public sealed class RecordedForTests(TrainingReview training, ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_that_is_nobody_s_is_not_said_to_have_a_name()
    {
        var said = await Said(training.Http, training.Loaded.Review, "1");

        Assert.Contains("for good, by your account, which has no name in this review.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_decided_is_said_to_be_theirs()
    {
        var scene = await Scene.Set(server);

        var said = await Said(scene.Owner.Http, scene.Review, $"{scene.Ada}", scene.Owner.Key);

        Assert.Contains("for good, as decided by", said, StringComparison.Ordinal);
        Assert.DoesNotContain("under your name", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_decided_themselves_is_under_their_name()
    {
        var scene = await Scene.Set(server);

        var said = await Said(scene.Owner.Http, scene.Review, "1", scene.Owner.Key);

        Assert.Contains("for good and under your name.", said, StringComparison.Ordinal);
    }

    private static async Task<string> Said(HttpClient http, Guid review, string kept, string? key = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri($"/reviews/{review}", UriKind.Relative));
        asked.Headers.Add("Cookie", $"tl_recorded={kept}");
        if (key is not null)
        {
            asked.Headers.Authorization = new("Bearer", key);
        }

        using var answer = await http.SendAsync(asked, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
