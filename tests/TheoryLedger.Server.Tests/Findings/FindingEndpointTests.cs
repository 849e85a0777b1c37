using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Findings;

public sealed class FindingEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task An_auditor_asks_the_team_answers_and_the_auditor_closes()
    {
        var scene = await Scene.Set(server);
        var (auditor, ben) = await Auditor(scene);
        var at = $"/v1/reviews/{scene.Review}/findings";
        var on = new[] { new { id = scene.Phase } };
        var question = new
        {
            phase = scene.Phase,
            kind = "question",
            text = "Who agreed on this?",
            on,
        };
        var raised = (await auditor.Post(at, question)).Expect(201);
        Assert.Equal("open", await State(scene, raised.Id));

        var answer = new { answer = "Ada did.", changes = new[] { new { id = scene.Ada } } };
        var answered = await scene.Do($"findings/{raised.Id}/answers", answer, raised.Version);
        Assert.Equal("answered", await State(scene, raised.Id));

        var settled = new { phase = scene.Phase, reason = "Clear now." };
        var closed = await auditor.Post($"{at}/{raised.Id}/closing", settled, answered.Version);
        Assert.Equal("closed", await State(scene, closed.Expect(200).Id));

        var read = Assert.Single((await scene.Read($"findings?on={scene.Phase}"))["items"]!.AsArray())!;
        Assert.Equal("Who agreed on this?", read["text"]!.GetValue<string>());
        Assert.Equal(ben, read["raised"]!["decidedBy"]![0]!.GetValue<Guid>());
        Assert.Equal("Ada did.", read["answers"]![0]!["answer"]!.GetValue<string>());
        Assert.Equal("Clear now.", read["closed"]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_what_somebody_asks_who_is_no_contributor_the_account_is_read()
    {
        var scene = await Scene.Set(server);
        var auditor = await Reader(scene);
        var question = new
        {
            phase = scene.Phase,
            kind = "question",
            text = "Who agreed on this?",
            on = new[] { new { id = scene.Review } },
        };
        var raised = (await auditor.Post($"/v1/reviews/{scene.Review}/findings", question)).Expect(201);
        await scene.Do($"findings/{raised.Id}/answers", new { answer = "Ada did." }, raised.Version);

        var read = await scene.Read($"findings/{raised.Id}");
        Assert.Empty(read["raised"]!["decidedBy"]!.AsArray());
        Assert.Equal($"agent/{auditor.Account:N}", read["raised"]!["recorder"]!.GetValue<string>());
        var answered = read["answers"]![0]!["taken"]!;
        Assert.Equal($"agent/{scene.Owner.Account:N}", answered["recorder"]!.GetValue<string>());
        Assert.Equal(scene.Ada, answered["decidedBy"]![0]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_closed_finding_is_not_answered()
    {
        var scene = await Scene.Set(server);
        var raised = await scene.Do(
            "findings",
            new
            {
                kind = "finding",
                text = "A reason is thin.",
                on = new[] { new { id = scene.Review } },
            }
        );
        var closed = await scene.Do($"findings/{raised.Id}/closing", new { reason = "Mistaken." }, raised.Version);

        var answered = await scene.Post($"findings/{raised.Id}/answers", new { answer = "Sorry." }, closed.Version);

        Assert.Equal("finding-closed", answered.Expect(409).Problem);
    }

    [Fact]
    public async Task A_finding_is_about_something()
    {
        var scene = await Scene.Set(server);

        var raised = await scene.Post(
            "findings",
            new
            {
                kind = "finding",
                text = "A reason is thin.",
                on = Array.Empty<object>(),
            }
        );

        Assert.Equal("request-invalid", raised.Expect(400).Problem);
        Assert.NotNull(raised.Json!["errors"]!["/on"]);
    }

    [Fact]
    public async Task A_finding_says_something()
    {
        var scene = await Scene.Set(server);

        var raised = await scene.Post(
            "findings",
            new
            {
                kind = "finding",
                text = "",
                on = new[] { new { id = scene.Review } },
            }
        );

        Assert.Equal("request-invalid", raised.Expect(400).Problem);
    }

    private async Task<Person> Reader(Scene scene)
    {
        var auditor = await server.Person();
        var accounts = server.Host.Services.GetRequiredService<Accounts>();
        await accounts.GrantAsync(
            scene.Review,
            auditor.Account,
            Role.Auditor,
            scene.Owner.Account,
            TestContext.Current.CancellationToken
        );
        return auditor;
    }

    private async Task<(Person Auditor, Guid Contributor)> Auditor(Scene scene)
    {
        var auditor = await Reader(scene);
        var ben = new
        {
            kind = "person",
            name = "Ben",
            roles = new[] { "reviewer" },
            account = auditor.Account,
        };
        return (auditor, (await scene.Do("contributors", ben)).Id);
    }

    private static async Task<string> State(Scene scene, Guid finding) =>
        (await scene.Read($"findings/{finding}"))["state"]!.GetValue<string>();
}
