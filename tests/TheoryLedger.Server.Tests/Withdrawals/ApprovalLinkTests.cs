using System.Net.Http.Json;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>A link approves for as long as whoever sent it could, and did not think better of it.</summary>
public sealed class ApprovalLinkTests(ServerFixture server) : IAsyncLifetime
{
    private LeavingStory _story = null!;
    private HttpClient _stranger = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _story = await LeavingStory.Begin(server);
        _stranger = server.Host.Server.CreateClient();
    }

    public ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_link_ends_with_its_senders_role()
    {
        var (_, token, _) = await Link();
        (await Look(token)).Expect(200);

        await TakeRole();

        (await Look(token)).Expect(410);
        Assert.Equal("approval-link-spent", (await Use(token)).Expect(410).Problem);
    }

    [Fact]
    public async Task A_link_that_was_cancelled_approves_nothing_and_another_can_be_sent()
    {
        var (request, token, account) = await Link();
        var at = $"{At(request)}/approval-links/{account}/cancellation";

        (await _story.Scene.Owner.Post(at, new { })).Expect(204);
        (await _story.Scene.Owner.Post(at, new { })).Expect(204);

        (await Look(token)).Expect(410);
        (await Use(token)).Expect(410);
        (await Use(await Send(request))).Expect(200);
    }

    [Fact]
    public async Task Only_a_link_of_the_request_is_cancelled()
    {
        var (request, token, account) = await Link();
        var elsewhere = Guid.CreateVersion7();

        (await _story.Officer.Post($"{At(elsewhere)}/approval-links/{account}/cancellation", new { })).Expect(404);
        (await _story.Officer.Post($"{At(request)}/approval-links/{elsewhere}/cancellation", new { })).Expect(404);

        (await Use(token)).Expect(200);
    }

    [Fact]
    public async Task Nothing_is_erased_once_an_approver_has_lost_the_role_until_somebody_else_approves()
    {
        var (request, token, _) = await Link();
        var approved = (await Use(token)).Expect(200);
        var other = await _story.Scene.Join(server, Role.DataProtectionOfficer);
        await TakeRole();

        // The officer approved, and answers for the link: neither approval counts any more.
        Assert.Equal("erasure-approver-gone", (await Erase(approved.Version)).Expect(409).Problem);
        var first = (await _story.Scene.Owner.Post($"{At(request)}/approvals", new { }, approved.Version)).Expect(200);
        Assert.Equal("erasure-approver-gone", (await Erase(first.Version)).Expect(409).Problem);
        Assert.Equal(_story.Said, (await _story.Segment(0)).GetValue<string>());
        var second = (await other.Post($"{At(request)}/approvals", new { }, first.Version)).Expect(200);
        (await Erase(second.Version)).Expect(200);

        Assert.Equal("erased", (await _story.Segment(0)).Text("withheld"));

        Task<Reply> Erase(long version) =>
            _story.Scene.Owner.Post($"{At(request)}/erasure", new { decidedBy = new[] { _story.Scene.Ada } }, version);
    }

    private string At(Guid request) => $"{_story.At}/withdrawals/{request}";

    private async Task<(Guid Request, string Token, Guid Account)> Link()
    {
        var decided = await _story.Granted("erase-and-exclude");
        (await _story.Officer.Post($"{At(decided.Id)}/approvals", new { }, decided.Version)).Expect(200);
        var link = (await _story.Officer.Post($"{At(decided.Id)}/approval-links", new { })).Expect(201).Json!;
        return (decided.Id, link.Text("token"), link["account"]!.GetValue<Guid>());
    }

    private async Task<string> Send(Guid request) =>
        (await _story.Officer.Post($"{At(request)}/approval-links", new { })).Expect(201).Json!.Text("token");

    private async Task TakeRole()
    {
        var removal = new { account = _story.Officer.Account, role = "data-protection-officer" };
        (await _story.Scene.Post("members/removals", removal)).Expect(204);
    }

    private async Task<Reply> Look(string token)
    {
        var at = new Uri($"/v1/erasure-approvals?token={token}", UriKind.Relative);
        using var answer = await _stranger.GetAsync(at, Token);
        return await Reply.Of(answer);
    }

    private async Task<Reply> Use(string token)
    {
        var at = new Uri("/v1/erasure-approvals", UriKind.Relative);
        using var answer = await _stranger.PostAsJsonAsync(at, new { token, name = "The dean" }, Token);
        return await Reply.Of(answer);
    }
}
