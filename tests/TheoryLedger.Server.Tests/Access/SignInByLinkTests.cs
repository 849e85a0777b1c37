using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Access;

/// <summary>A link signs nobody's browser in as somebody else unasked.</summary>
public sealed partial class SignInByLinkTests(ServerFixture server)
{
    [Theory]
    [InlineData(null)]
    [InlineData("none")]
    [InlineData("same-origin")]
    public async Task A_link_that_is_typed_in_or_opened_from_a_terminal_leads_straight_on(string? from)
    {
        using var answer = await Follow(await Link((await server.Person()).Account), from);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.NotNull(Session(answer));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_link_that_is_followed_elsewhere_only_asks_until_the_button_is_pressed(string from)
    {
        var person = await server.Person();
        var link = await Link(person.Account);

        using var asked = await Follow(link, from);

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Null(Session(asked));
        Assert.Contains($"Sign in as {person.Account}", await Text(asked), StringComparison.Ordinal);
        using var pressed = await Press(link, Cookie(asked), Token().Match(await Text(asked)).Groups["token"].Value);
        Assert.Equal(HttpStatusCode.Found, pressed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Follow("/v1/me", from: null, Session(pressed))).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_signed_in_as_somebody_else_is_asked_and_leaves_that_session_by_the_button()
    {
        var (ada, eve) = (await server.Person(), await server.Person());
        using var before = await Follow(await Link(ada.Account), "none");
        var session = Session(before);
        var link = await Link(eve.Account);

        using var asked = await Follow(link, "none", session);

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var text = await Text(asked);
        Assert.Contains($"signed in as <code>{ada.Account}</code>", text, StringComparison.Ordinal);
        Assert.Null(Session(asked));
        Assert.Equal(HttpStatusCode.OK, (await Follow("/v1/me", from: null, session)).StatusCode);
        using var pressed = await Press(link, $"{session}; {Cookie(asked)}", Token().Match(text).Groups["token"].Value);
        Assert.Equal(HttpStatusCode.Found, pressed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Follow("/v1/me", from: null, session)).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_signed_in_as_the_same_is_led_on()
    {
        var person = await server.Person();
        using var before = await Follow(await Link(person.Account), "none");

        using var again = await Follow(await Link(person.Account), "none", Session(before));

        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Theory]
    [InlineData("same-origin", false, true)]
    [InlineData("same-origin", true, false)]
    [InlineData("cross-site", true, true)]
    public async Task The_button_counts_only_on_the_page_that_asked(string from, bool withCookie, bool withToken)
    {
        var link = await Link((await server.Person()).Account);
        using var asked = await Follow(link, "cross-site");
        var token = withToken ? Token().Match(await Text(asked)).Groups["token"].Value : "made-up";

        using var answer = await Press(link, withCookie ? Cookie(asked) : null, token, from);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(Session(answer));
    }

    private Task<string> Link(Guid account) =>
        server
            .Host.Services.GetRequiredService<LocalPerson>()
            .LinkAsync("http://localhost", account, TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> Follow(string address, string? from, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await Send(request, from, cookie);
    }

    private async Task<HttpResponseMessage> Press(
        string link,
        string? cookie,
        string token,
        string from = "same-origin"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in/link")
        {
            Content = new FormUrlEncodedContent([new("link", link[(link.IndexOf('=') + 1)..]), new("_token", token)]),
        };
        return await Send(request, from, cookie);
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, string? from, string? cookie)
    {
        if (from is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", from);
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var browser = server.Host.GetTestClient();
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> Text(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string? Session(HttpResponseMessage answer) => Kept(answer, "theoryledger=");

    private static string? Cookie(HttpResponseMessage answer) => Kept(answer, "theoryledger-asked=");

    private static string? Kept(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set)
            ? set.Select(c => c.Split(';')[0]).FirstOrDefault(c => c.StartsWith(name, StringComparison.Ordinal))
            : null;

    [GeneratedRegex("name=\"_token\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
