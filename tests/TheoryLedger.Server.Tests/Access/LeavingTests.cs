using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;

namespace TheoryLedger.Server.Tests.Access;

/// <summary>With somebody's work ends their way in, everywhere and at once; and somebody is always left who can let them in again.</summary>
public sealed class LeavingTests(ServerFixture server) : IAsyncLifetime
{
    private Scene _scene = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string At => $"/v1/reviews/{_scene.Review}";

    public async ValueTask InitializeAsync() => _scene = await Scene.Set(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/memos")]
    [InlineData("/theory")]
    [InlineData("/export")]
    [InlineData("/events/stream")]
    [InlineData("/replay?speed=100")]
    public async Task Who_left_is_not_even_told_that_the_review_is_there(string path)
    {
        var (bea, id) = await Contributor(Role.Reviewer);
        await Leave(_scene.Owner, id);

        (await bea.Get($"{At}{path}", ("Accept", "text/event-stream, application/json"))).Expect(404);
    }

    [Fact]
    public async Task Who_left_records_nothing_in_anybodys_name()
    {
        var (bea, id) = await Contributor(Role.Reviewer);
        (await bea.Post($"{At}/memos", Memo())).Expect(201);
        await Leave(_scene.Owner, id);

        (await bea.Post($"{At}/memos", Memo())).Expect(404);
        (await bea.Post($"{At}/memos", Memo(_scene.Ada))).Expect(404);
        Assert.Empty((await bea.Get("/v1/reviews")).Expect(200).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_left_sees_no_page_of_the_review()
    {
        var (bea, id) = await Contributor(Role.Reviewer);
        using var browser = await Browser(bea.Account);
        Assert.Equal(200, await Look(browser));

        await Leave(_scene.Owner, id);

        Assert.Equal(404, await Look(browser));
    }

    [Fact]
    public async Task All_their_roles_end_and_that_they_held_them_stays_known()
    {
        var (bea, id) = await Contributor(Role.Reviewer, Role.Auditor);
        await Leave(bea, id);

        var member = (await _scene.Read("members"))["items"]!
            .AsArray()
            .Single(m => m!["account"]!.GetValue<Guid>() == bea.Account)!;

        Assert.Empty(member["roles"]!.AsArray());
        var ended = member["changes"]!.AsArray().Where(c => !c!["granted"]!.GetValue<bool>()).ToList();
        Assert.Equal(["auditor", "reviewer"], ended.Select(c => c!["role"]!.GetValue<string>()).Order());
        Assert.All(ended, c => Assert.Equal(bea.Account, c!["by"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task An_owner_lets_them_in_again_and_they_join_anew()
    {
        var (bea, before) = await Contributor(Role.Reviewer);
        await Leave(_scene.Owner, before);

        (await _scene.Post("members", new { role = "reviewer", account = bea.Account })).Expect(201);
        // Let in, but no contributor yet: there is nobody whose decision it could be.
        (await bea.Post($"{At}/memos", Memo())).Expect(409);
        var anew = (await bea.Post($"{At}/contributors", Joining(bea.Account))).Expect(201);
        var memo = (await bea.Post($"{At}/memos", Memo())).Expect(201);

        Assert.NotEqual(before, anew.Id);
        var facts = (await _scene.Read($"events?after={memo.Position - 1}"))["items"]!.AsArray();
        Assert.Equal(anew.Id, Assert.Single(facts[0]!["decidedBy"]!.AsArray())!.GetValue<Guid>());
    }

    [Fact]
    public async Task Who_left_and_comes_back_to_audit_speaks_for_themselves_and_is_no_contributor()
    {
        var (bea, id) = await Contributor(Role.Reviewer);
        await Leave(_scene.Owner, id);
        (await _scene.Post("members", new { role = "auditor", account = bea.Account })).Expect(201);

        var raised = await bea.Post(
            $"{At}/findings",
            new
            {
                phase = _scene.Phase,
                kind = "question",
                text = "Why was it closed?",
                on = new[] { new { id = _scene.Phase } },
            }
        );

        Assert.Empty((await _scene.Read($"findings/{raised.Expect(201).Id}"))["raised"]!["decidedBy"]!.AsArray());
    }

    [Fact]
    public async Task The_last_owner_does_not_leave_before_there_is_another()
    {
        var alone = await Leaving(_scene.Owner, _scene.Ada);
        Assert.Equal("last-owner", alone.Expect(409).Problem);

        var heir = await _scene.Join(server, Role.Owner);
        (await Leaving(_scene.Owner, _scene.Ada)).Expect(200);

        (await _scene.Owner.Get(At)).Expect(404);
        (await heir.Get(At)).Expect(200);
        (await heir.Post($"{At}/members", new { role = "owner", account = _scene.Owner.Account })).Expect(201);
        (await _scene.Owner.Get(At)).Expect(200);
    }

    [Fact]
    public async Task An_owner_who_left_is_not_counted_among_those_who_are_there()
    {
        var (bea, id) = await Contributor(Role.Owner);
        await Leave(bea, id);

        var last = await _scene.Post("members/removals", new { account = _scene.Owner.Account, role = "owner" });

        Assert.Equal("role-not-there", last.Expect(409).Problem);
    }

    [Fact]
    public async Task Two_owners_who_leave_at_once_do_not_both_succeed()
    {
        var (bea, id) = await Contributor(Role.Owner);

        var answers = await Task.WhenAll(Leaving(bea, id), Leaving(_scene.Owner, _scene.Ada));

        Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task Nobody_but_an_owner_records_that_somebody_else_with_an_account_left()
    {
        var (bea, id) = await Contributor(Role.Reviewer);
        var reviewer = await _scene.Join(server, Role.Reviewer);
        var guest = await _scene.Do("contributors", Joining(account: null));

        Assert.Equal("leaving-not-yours", (await Leaving(reviewer, id)).Expect(403).Problem);
        Assert.Equal("leaving-not-yours", (await Leaving(reviewer, _scene.Ada)).Expect(403).Problem);
        (await Leaving(reviewer, guest.Id)).Expect(200);
        (await Leaving(bea, id)).Expect(200);
    }

    [Fact]
    public async Task With_a_key_to_this_review_one_leaves_and_with_one_to_fewer_roles_one_does_not()
    {
        var (bea, id) = await Contributor(Role.Reviewer, Role.Adjudicator);
        var fewer = await Key(
            bea,
            new
            {
                purpose = "Fewer",
                days = 1,
                roles = new[] { "reviewer" },
            }
        );
        var whole = await Key(
            bea,
            new
            {
                purpose = "Here",
                days = 1,
                review = _scene.Review,
            }
        );

        Assert.Equal("key-restricted", (await Leaving(fewer, id)).Expect(403).Problem);
        (await Leaving(whole, id)).Expect(200);
    }

    private static async Task<Person> Key(Person person, object asked) =>
        person.With((await person.Post("/v1/keys", asked)).Expect(201).Json!["key"]!.GetValue<string>());

    private async Task<(Person Person, Guid Id)> Contributor(params Role[] roles)
    {
        var person = await _scene.Join(server, roles[0]);
        var accounts = server.Host.Services.GetRequiredService<Accounts>();
        foreach (var role in roles.Skip(1))
        {
            await accounts.GrantAsync(_scene.Review, person.Account, role, _scene.Owner.Account, Token);
        }

        return (person, (await _scene.Do("contributors", Joining(person.Account))).Id);
    }

    private JsonObject Joining(Guid? account) =>
        new()
        {
            ["phase"] = _scene.Phase,
            ["decidedBy"] = new JsonArray(_scene.Ada),
            ["kind"] = "person",
            ["name"] = "Bea",
            ["roles"] = new JsonArray("reviewer"),
            ["account"] = account,
        };

    private JsonObject Memo(params Guid[] decidedBy) =>
        new()
        {
            ["phase"] = _scene.Phase,
            ["kind"] = "analytic",
            ["text"] = "Trust grows slowly.",
            ["decidedBy"] = new JsonArray([.. decidedBy.Select(id => JsonValue.Create(id))]),
        };

    private Task<Reply> Leaving(Person who, Guid contributor) =>
        who.Post(
            $"{At}/contributors/{contributor}/leaving",
            new
            {
                phase = _scene.Phase,
                decidedBy = new[] { _scene.Ada },
                reason = "Moved on.",
            },
            version: 1
        );

    private async Task Leave(Person who, Guid contributor) => (await Leaving(who, contributor)).Expect(200);

    private async Task<HttpClient> Browser(Guid account)
    {
        var keys = server.Host.Services.GetRequiredService<KeyStore>();
        var session = await keys.MintAsync(new(account, "test", TimeSpan.FromHours(1), KeyGrant.Session), Token);
        var browser = server.Host.GetTestClient();
        browser.DefaultRequestHeaders.Add("Cookie", $"{Identification.Cookie}={session.Secret}");
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        return browser;
    }

    private async Task<int> Look(HttpClient browser)
    {
        using var answer = await browser.GetAsync($"/reviews/{_scene.Review}", Token);
        return (int)answer.StatusCode;
    }
}
