using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>Whoever says the very word that elsewhere means that nothing was said has said it, and it is theirs.</summary>
public sealed class UnsaidTests(ServerFixture server)
{
    [Theory]
    [InlineData("unstated")]
    [InlineData("not-published")]
    public async Task What_somebody_says_is_protected_whatever_it_is(string word)
    {
        var scene = await Scene.Set(server);
        var speaker = await scene.Recruit("P1", "team");
        var interview = await scene.Register("interview", "Interview 1");
        var text = await scene.Do(
            "texts",
            new
            {
                sourceId = interview.Id,
                kind = "transcript",
                segments = new[] { new { text = word, speaker = speaker.Id } },
            }
        );
        await scene.Do("excerpts", ReadingScene.Span(text.Id, word));
        await scene.Do(
            "contributors",
            new
            {
                kind = "person",
                name = word,
                roles = new[] { "reviewer" },
            }
        );
        await scene.Do("memos", new { kind = "analytic", text = word });
        await scene.Do(
            "findings",
            new
            {
                kind = "question",
                text = word,
                on = new[] { new { id = interview.Id } },
            }
        );
        await scene.Do(
            "decisions",
            new
            {
                attendees = new[] { scene.Ada },
                decision = word,
                dissent = word,
                concerns = Array.Empty<object>(),
            }
        );

        var auditor = await scene.Join(server, Role.Auditor);
        var read = (await auditor.Get($"/v1/reviews/{scene.Review}/texts/{text.Id}")).Expect(200).Json!;

        Assert.Equal("consent", (string?)read["segments"]![0]!["content"]!["withheld"]);
        var own = await scene.Read($"texts/{text.Id}");
        Assert.Equal(word, (string?)own["segments"]![0]!["content"]);
        await using var query = server.Runtime.CreateCommand(
            "select count(*) from ledger_events.mt_events where tenant_id = $1 and data::text like '%' || $2 || '%'"
        );
        query.Parameters.Add(new() { Value = scene.Review.ToString() });
        query.Parameters.Add(new() { Value = $"\"{word}\"" });
        Assert.Equal(0L, await query.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reason_may_be_unstated()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");

        await scene.Do($"codes/{code.Id}/retirement", new { reason = "unstated" }, code.Version);

        var events = (await scene.Read("events"))["items"]!.AsArray();
        Assert.Equal("unstated", (string?)events[^1]!["data"]!["reason"]);
        var refused = await scene.Post(
            $"codes/{(await scene.Code("Money")).Id}/retirement",
            new { reason = "not-published" },
            1
        );
        Assert.Equal("not-a-reconstruction", refused.Expect(409).Problem);
    }
}
