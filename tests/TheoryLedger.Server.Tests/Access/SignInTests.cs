using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Access;

public sealed class SignInTests(ServerFixture server)
{
    [Fact]
    public async Task A_link_signs_a_browser_in_to_read()
    {
        var scene = await Scene.Set(server);

        using var browser = await SignedIn(scene.Owner.Account);

        Assert.Equal(
            HttpStatusCode.OK,
            (await browser.GetAsync(Address(scene), TestContext.Current.CancellationToken)).StatusCode
        );
    }

    [Fact]
    public async Task A_browser_records_nothing()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        using var body = new StringContent("""{"name":"Forged"}""", System.Text.Encoding.UTF8, "application/json");

        using var answer = await browser.PostAsync(
            $"{Address(scene)}/phases",
            body,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_may_ask_a_question_that_is_too_long_for_an_address()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        using var nothing = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        using var answer = await browser.PostAsync(
            $"{Address(scene)}/what-if",
            nothing,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_this_browsers_session_and_no_other()
    {
        var token = TestContext.Current.CancellationToken;
        var person = await server.Person();
        using var browser = await SignedIn(person.Account);
        using var other = await SignedIn(person.Account);

        using var left = await browser.PostAsync("/sign-out", content: null, token);

        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        Assert.Contains(
            "expires=Thu, 01 Jan 1970",
            left.Headers.GetValues("Set-Cookie").Single(),
            StringComparison.Ordinal
        );
        using var answer = await browser.GetAsync("/v1/me", token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("session-over", await answer.Content.ReadAsStringAsync(token), StringComparison.Ordinal);
        using var stays = await other.GetAsync("/v1/me", token);
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
        (await person.Get("/v1/me")).Expect(200);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://localhost:9999")]
    public async Task A_page_of_somebody_else_signs_nobody_out(string header, string value)
    {
        var token = TestContext.Current.CancellationToken;
        var person = await server.Person();
        using var browser = await SignedIn(person.Account);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out") { Headers = { { header, value } } };

        using var answer = await browser.SendAsync(request, token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var stays = await browser.GetAsync("/v1/me", token);
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_no_session_signs_out_all_the_same() =>
        Assert.Equal(
            HttpStatusCode.Found,
            (
                await server
                    .Host.GetTestClient()
                    .PostAsync("/sign-out", content: null, TestContext.Current.CancellationToken)
            ).StatusCode
        );

    [Fact]
    public async Task A_key_signs_a_browser_in_as_far_as_it_reaches_and_as_long_as_it_is_good()
    {
        var token = TestContext.Current.CancellationToken;
        var (scene, elsewhere) = (await Scene.Set(server), await Scene.Set(server));
        var granted = (await scene.Post("members", new { role = "auditor" })).Expect(201).Json!;

        using var browser = await WithKey($"{granted["key"]}");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Address(scene), token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Address(elsewhere), token)).StatusCode);
        (await scene.Owner.Post($"{Address(scene)}/keys/{granted["keyId"]}/revocation", new { })).Expect(204);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Address(scene), token)).StatusCode);
    }

    [Theory]
    [InlineData("tl_nothing", "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData("", "same-origin", HttpStatusCode.Unauthorized)]
    [InlineData(null, "cross-site", HttpStatusCode.Forbidden)]
    public async Task Nobody_is_signed_in_by_what_is_no_key_or_by_a_strangers_page(
        string? key,
        string from,
        HttpStatusCode status
    )
    {
        using var answer = await SendKey(key ?? (await server.Person()).Key, from);

        Assert.Equal(status, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("http://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.Found)]
    [InlineData("https://localhost", HttpStatusCode.Found)]
    public async Task Where_a_browser_says_no_more_the_place_it_was_sent_from_decides(
        string from,
        HttpStatusCode status
    )
    {
        var key = (await server.Person()).Key;

        using var answer = await SendKey(key, from, by: "Origin");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_made_up_link_signs_nobody_in() =>
        (await (await server.Person()).Get("/sign-in?token=tl_nothing")).Expect(410);

    private async Task<HttpClient> WithKey(string key)
    {
        using var answer = await SendKey(key, "same-origin");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var browser = server.Host.GetTestClient();
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return browser;
    }

    private async Task<HttpResponseMessage> SendKey(string key, string from, string by = "Sec-Fetch-Site")
    {
        using var browser = server.Host.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("key", key)]),
        };
        request.Headers.Add(by, from);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpClient> SignedIn(Guid account)
    {
        var token = TestContext.Current.CancellationToken;
        var link = await server
            .Host.Services.GetRequiredService<LocalPerson>()
            .LinkAsync("http://localhost", account, token);
        var browser = server.Host.GetTestClient();
        using var answer = await browser.GetAsync(new Uri(link), token);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return browser;
    }

    private static string Address(Scene scene) => $"/v1/reviews/{scene.Review}";
}
