using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>What was decided at the same moment is recorded as if one had come after the other.</summary>
public sealed class RaceTests(ServerFixture server)
{
    private const int Rounds = 30;

    [Fact]
    public async Task Of_twenty_who_change_one_version_one_succeeds_and_nineteen_are_told()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    scene.Post(
                        $"codes/{code.Id}/renaming",
                        new { label = $"Trust {i}", reason = "Mine." },
                        code.Version
                    )
                )
        );

        var won = Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r != won), r => Assert.Equal("version-stale", r.Expect(412).Problem));
        var facts = await server.Facts(scene.Review);
        Assert.Equal(Enumerable.Range(1, facts.Count).Select(i => (long)i), facts.Select(f => f.Position));
        Assert.Equal((won.Position, 2L), (facts[^1].Position, facts[^1].Version));
    }

    [Fact]
    public async Task Nothing_is_coded_with_a_code_after_it_was_retired()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt("They trusted.");
        for (var round = 0; round < Rounds; round++)
        {
            var code = await scene.Code($"Code {round}");
            var replies = await Meet(
                () => scene.Post($"codes/{code.Id}/retirement", new { reason = "Unused." }, code.Version),
                role => scene.Post("codings", ReadingScene.Coding(excerpt, code.Id, role)),
                round
            );

            AssertRefused(replies, "code-retired");
        }

        var facts = await server.Facts(scene.Review);
        foreach (var retired in facts.Where(f => f.Type == "code-retired.v1"))
        {
            Assert.DoesNotContain(
                facts,
                f =>
                    f.Type == "excerpt-coded.v1"
                    && f.Data.Id("codeId") == retired.Stream
                    && f.Position > retired.Position
            );
        }
    }

    [Fact]
    public async Task Nothing_of_what_somebody_said_is_coded_after_they_withdrew()
    {
        var scene = await Scene.Set(server);
        var code = (await scene.Code("Trust")).Id;
        for (var round = 0; round < Rounds; round++)
        {
            var said = $"We trusted them, {round} times.";
            var (text, speaker) = await scene.Transcript(said);
            var excerpt = (await scene.Do("excerpts", ReadingScene.Span(text, said))).Id;
            var withdrawal = new { consent = ReadingScene.Consent(analysis: false), reason = "Asked to." };
            var replies = await Meet(
                () => scene.Post($"participants/{speaker.Id}/consent", withdrawal, speaker.Version),
                role => scene.Post("codings", ReadingScene.Coding(excerpt, code, role)),
                round
            );

            AssertRefused(replies, "participant-withdrawn");
            var facts = await server.Facts(scene.Review);
            var withdrawn = facts.Single(f => f.Type == "consent-changed.v1" && f.Stream == speaker.Id).Position;
            Assert.DoesNotContain(
                facts,
                f => f.Type == "excerpt-coded.v1" && f.Data.Id("excerptId") == excerpt && f.Position > withdrawn
            );
        }
    }

    // The end comes first, last or in the middle: who is sent first changes from round to round.
    private static async Task<IReadOnlyList<Reply>> Meet(
        Func<Task<Reply>> end,
        Func<string, Task<Reply>> read,
        int round
    )
    {
        string[] roles = ["Context", "Mechanism", "Outcome", "Actor"];
        var acts = roles.Select(role => (Func<Task<Reply>>)(() => read(role))).ToList();
        acts.Insert(round % (acts.Count + 1), end);
        var replies = await Task.WhenAll(acts.Select(act => Task.Run(act, TestContext.Current.CancellationToken)));
        Assert.Single(replies, r => r.Status == 200);
        return replies;
    }

    private static void AssertRefused(IEnumerable<Reply> replies, string code) =>
        Assert.All(
            replies.Where(r => r.Status is not (200 or 201)),
            r => Assert.Equal((409, code), (r.Status, r.Problem))
        );
}
