using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using TheoryLedger.Server.Hosting;

namespace TheoryLedger.Server.Tests.Access;

/// <summary>Whoever an institution has signed in is known by its tokens, where the server is told to trust it.</summary>
public sealed class TokenTests(ServerFixture server) : IAsyncLifetime
{
    private Institution _institution = null!;
    private IAlbaHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _institution = await Institution.Open();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Configuration["Oidc:Authority"] = _institution.Url;
        builder.Configuration["Oidc:Audience"] = builder.Configuration["Oidc:ClientId"] = Institution.Audience;
        builder.AddLedger(server.Runtime, server.Keys, server.Log);
        builder.AddHttp();
        _host = await AlbaHost.For(builder, app => app.UseLedger());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _institution.DisposeAsync();
    }

    [Fact]
    public async Task A_subject_is_one_account_whichever_token_it_comes_with()
    {
        var ada = await Account(_institution.Token("ada"));

        Assert.Equal(ada, await Account(_institution.Token("ada")));
        Assert.NotEqual(ada, await Account(_institution.Token("ben")));
    }

    [Fact]
    public async Task An_account_may_do_what_its_roles_cover()
    {
        var scene = await Scene.Set(server);
        var (token, path) = (_institution.Token("carla"), $"/v1/reviews/{scene.Review}");
        var carla = new Person(_host, await Account(token), token);
        (await carla.Get(path)).Expect(404);

        (await scene.Post("members", new { role = "auditor", account = carla.Account })).Expect(201);

        (await carla.Get(path)).Expect(200);
        (
            await carla.Post(
                $"{path}/memos",
                new
                {
                    kind = "analytic",
                    text = "No.",
                    about = Array.Empty<object>(),
                }
            )
        ).Expect(403);
    }

    [Fact]
    public async Task Only_what_the_institution_signed_for_this_server_and_for_now_is_a_token()
    {
        using var other = RSA.Create(2048);
        Action<SecurityTokenDescriptor>[] wrongs =
        [
            t => t.Audience = "another-server",
            t => t.Issuer = "http://127.0.0.1:1",
            t => (t.NotBefore, t.Expires) = (t.NotBefore!.Value.AddHours(-2), t.Expires!.Value.AddHours(-1)),
            t => t.NotBefore = t.Expires!.Value.AddHours(1),
            t => t.Expires = null,
            t => t.Claims = new Dictionary<string, object>(),
            t => t.SigningCredentials = new(new RsaSecurityKey(other) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
            t =>
                t.SigningCredentials = new(
                    new SymmetricSecurityKey(_institution.PublicKey) { KeyId = "1" },
                    SecurityAlgorithms.HmacSha256
                ),
            t => t.SigningCredentials = null,
        ];

        foreach (var (wrong, i) in wrongs.Select((wrong, i) => (wrong, i)))
        {
            var reply = await Ask(_institution.Token("ada", wrong));
            Assert.True(reply.Status == 401, $"The wrong token {i} was answered with {reply.Status}.");
        }
    }

    [Fact]
    public async Task A_browser_is_signed_in_there_as_the_same_account()
    {
        _institution.Person = "dora";
        using var browser = _host.GetTestClient();
        using var there = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var begun = await browser.GetAsync("/sign-in/institution", Token);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        using var met = await there.GetAsync(begun.Headers.Location, Token);
        using var back = new HttpRequestMessage(HttpMethod.Get, met.Headers.Location!.PathAndQuery);
        back.Headers.Add("Cookie", Cookies(begun));

        using var arrived = await browser.SendAsync(back, Token);

        Assert.Equal(HttpStatusCode.OK, arrived.StatusCode);
        Assert.Contains("You are signed in", await arrived.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        browser.DefaultRequestHeaders.Add("Cookie", Cookies(arrived));
        var me = JsonNode.Parse(await browser.GetStringAsync("/v1/me", Token))!;
        Assert.Equal(await Account(_institution.Token("dora")), me["account"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_coming_back_without_having_set_out()
    {
        using var browser = _host.GetTestClient();
        using var answer = await browser.GetAsync("/sign-in/institution/back?code=c&state=made-up", Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(
            answer.Headers.TryGetValues("Set-Cookie", out var set)
                && set.Any(c => c.StartsWith("theoryledger=", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_server_that_is_no_client_there_leads_nobody_there()
    {
        using var browser = server.Host.GetTestClient();
        using var answer = await browser.GetAsync("/sign-in/institution", Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_server_that_trusts_no_institution_takes_no_tokens() =>
        (await new Person(server.Host, Guid.Empty, _institution.Token("ada")).Get("/v1/me")).Expect(401);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

    private async Task<Guid> Account(string token) => (await Ask(token)).Expect(200).Json!["account"]!.GetValue<Guid>();

    private Task<Reply> Ask(string token) => new Person(_host, Guid.Empty, token).Get("/v1/me");
}
