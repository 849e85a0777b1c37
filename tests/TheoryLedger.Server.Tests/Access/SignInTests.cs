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
    public async Task A_made_up_link_signs_nobody_in() =>
        (await (await server.Person()).Get("/sign-in?token=tl_nothing")).Expect(410);

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
