using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;

namespace TheoryLedger.Server.Tests.Streaming;

/// <summary>Once it is answered that a right has ended, whoever had it is told nothing more, whichever node they listen to.</summary>
public sealed class RevocationTests(ServerFixture server, SecondNode node) : IClassFixture<SecondNode>, IAsyncLifetime
{
    private Scene _scene = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string At => $"/v1/reviews/{_scene.Review}";

    public async ValueTask InitializeAsync() => _scene = await Scene.Set(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("key")]
    [InlineData("role")]
    [InlineData("leaving")]
    public async Task No_fact_is_told_that_was_recorded_after_a_right_had_ended(string right)
    {
        var bea = await _scene.Join(server, Role.Reviewer);
        var joined = await _scene.Do("contributors", Joining(bea.Account));
        using var http = node.With(bea.Key);
        using var heard = await Heard.To(http, $"{At}/events/stream?from=0");
        await heard.Next("caught-up");

        var ended = await End(right, bea, joined);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => _scene.Do("memos", Memo(i))));

        Assert.All((await heard.All()).Where(h => h.Name == "recorded"), told => Assert.True(told.Id <= ended));
        using var again = await Heard.Knock(http, $"{At}/events/stream");
        Assert.Equal(right == "key" ? 401 : 404, (int)again.StatusCode);
    }

    [Fact]
    public async Task A_replay_stops_with_the_key_it_was_opened_with()
    {
        for (var i = 0; i < 5; i++)
        {
            await _scene.Do("memos", Memo(i));
        }

        var bea = await _scene.Join(server, Role.Reviewer);
        // Not the node that looks up every half second: a second lies between two frames, and nobody is looked up but for them.
        using var heard = await Heard.To(bea.Http, $"{At}/replay?scope=all&speed=1");
        await heard.Next("frame");
        await EndKey(bea);

        Assert.Empty((await heard.All()).Select(h => h.Id));
    }

    private async Task<long> End(string right, Person who, Reply joined)
    {
        switch (right)
        {
            case "key":
                await EndKey(who);
                return joined.Position;
            case "role":
                (await _scene.Post("members/removals", new { account = who.Account, role = "reviewer" })).Expect(204);
                return joined.Position;
            default:
                var left = await _scene.Do($"contributors/{joined.Id}/leaving", new { reason = "Moved on." }, 1);
                return left.Position;
        }
    }

    private static async Task EndKey(Person who)
    {
        var keys = (await who.Get("/v1/keys")).Expect(200).Json!["items"]!.AsArray();
        (await who.Post($"/v1/keys/{keys.Single()!["id"]}/revocation", new { })).Expect(204);
    }

    private static object Memo(int i) => new { kind = "analytic", text = $"Memo {i}." };

    private static object Joining(Guid account) =>
        new
        {
            kind = "person",
            name = "Bea",
            roles = new[] { "reviewer" },
            account,
        };
}
