using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Access;

/// <summary>Nobody is recorded under a name that is not theirs to give.</summary>
public sealed class AttributionTests(ServerFixture server)
{
    [Fact]
    public async Task A_reviewer_brings_nobody_in_on_somebody_elses_account()
    {
        var scene = await Scene.Set(server);
        var reviewer = await Member(scene, Role.Reviewer);

        var joined = await reviewer.Post($"{At(scene)}/contributors", Joining(scene, scene.Owner.Account));

        Assert.Equal("account-not-yours", joined.Expect(403).Problem);
    }

    [Fact]
    public async Task A_reviewer_joins_on_their_own_account_and_an_owner_ties_any()
    {
        var scene = await Scene.Set(server);
        var reviewer = await Member(scene, Role.Reviewer);
        var other = await Member(scene, Role.Reviewer);

        (await reviewer.Post($"{At(scene)}/contributors", Joining(scene, reviewer.Account))).Expect(201);
        (await scene.Owner.Post($"{At(scene)}/contributors", Joining(scene, other.Account))).Expect(201);
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.DataProtectionOfficer)]
    public async Task Who_is_no_contributor_raises_and_closes_a_finding_in_their_own_name(Role role)
    {
        var scene = await Scene.Set(server);
        var outsider = await Member(scene, role);

        var raised = (await outsider.Post($"{At(scene)}/findings", Question(scene))).Expect(201);

        var read = await scene.Read($"findings/{raised.Id}");
        Assert.Empty(read["raised"]!["decidedBy"]!.AsArray());
        Assert.Equal($"agent/{outsider.Account:N}", await RecorderOf(raised.Id));
        (await Close(outsider, scene, raised)).Expect(200);
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.DataProtectionOfficer)]
    public async Task Who_is_no_contributor_names_nobody_else(Role role)
    {
        var scene = await Scene.Set(server);
        var outsider = await Member(scene, role);

        var raised = await outsider.Post($"{At(scene)}/findings", Question(scene, scene.Ada));

        Assert.Equal("decider-not-you", raised.Expect(403).Problem);
    }

    [Fact]
    public async Task An_officer_records_a_withdrawal_in_their_own_name()
    {
        var scene = await Scene.Set(server);
        var (_, speaker) = await scene.Transcript("We trusted them.");
        var officer = await Member(scene, Role.DataProtectionOfficer);

        var withdrawn = await officer.Post(
            $"{At(scene)}/participants/{speaker.Id}/consent",
            new
            {
                consent = ReadingScene.Consent(analysis: false),
                reason = "Asked to.",
                phase = scene.Phase,
            },
            speaker.Version
        );

        withdrawn.Expect(200);
    }

    [Fact]
    public async Task A_reviewer_may_record_what_others_decided()
    {
        var scene = await Scene.Set(server);
        var reviewer = await Member(scene, Role.Reviewer);

        (await reviewer.Post($"{At(scene)}/findings", Question(scene, scene.Ada))).Expect(201);
    }

    [Fact]
    public async Task A_finding_is_closed_by_its_raiser_or_by_the_team_and_by_no_other_auditor()
    {
        var scene = await Scene.Set(server);
        var auditor = await Member(scene, Role.Auditor);
        var reviewer = await Member(scene, Role.Reviewer);
        (await scene.Owner.Post($"{At(scene)}/contributors", Joining(scene, reviewer.Account))).Expect(201);
        var ours = await scene.Do("findings", Question(scene));
        var theirs = (await auditor.Post($"{At(scene)}/findings", Question(scene))).Expect(201);

        Assert.Equal("finding-not-yours", (await Close(auditor, scene, ours)).Expect(403).Problem);
        (await Close(reviewer, scene, theirs)).Expect(200);
    }

    private static Task<Reply> Close(Person by, Scene scene, Reply finding) =>
        by.Post(
            $"{At(scene)}/findings/{finding.Id}/closing",
            new { reason = "Clear now.", phase = scene.Phase },
            finding.Version
        );

    private static object Question(Scene scene, params Guid[] decidedBy) =>
        new
        {
            kind = "question",
            text = "Who agreed on this?",
            on = new[] { new { id = scene.Phase } },
            phase = scene.Phase,
            decidedBy,
        };

    private static object Joining(Scene scene, Guid account) =>
        new
        {
            kind = "person",
            name = "Mallory",
            roles = new[] { "reviewer" },
            account,
            phase = scene.Phase,
            decidedBy = new[] { scene.Ada },
        };

    private async Task<string?> RecorderOf(Guid finding)
    {
        await using var query = server.Owner.Command(
            "select user_name from ledger_events.mt_events where stream_id = $1",
            finding
        );
        return await query.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
    }

    private static string At(Scene scene) => $"/v1/reviews/{scene.Review}";

    private async Task<Person> Member(Scene scene, Role role)
    {
        var member = await server.Person();
        await server
            .Host.Services.GetRequiredService<Accounts>()
            .GrantAsync(scene.Review, member.Account, role, scene.Owner.Account, TestContext.Current.CancellationToken);
        return member;
    }
}
