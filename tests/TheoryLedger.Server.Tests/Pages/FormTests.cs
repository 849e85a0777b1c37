using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What is recorded from a page: as a program would record it, and by nobody else's page.</summary>
public sealed partial class FormTests(ServerFixture server)
{
    [Fact]
    public async Task Whoever_reads_raises_a_finding_on_a_page_and_is_led_to_it()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        var token = await Token(browser, scene);

        using var answer = await Send(browser, scene, Finding(scene, token, "Who agreed on this?\r\nAnd when?"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith($"/reviews/{scene.Review}/findings/", $"{answer.Headers.Location}", StringComparison.Ordinal);
        var read = (await scene.Read("findings"))["items"]![0]!;
        Assert.Equal("Who agreed on this?\nAnd when?", read["text"]!.GetValue<string>());
        Assert.Equal("question", read["kind"]!.GetValue<string>());
        Assert.Equal(scene.Phase, read["on"]![0]!["id"]!.GetValue<Guid>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_form_that_no_page_of_this_session_made_records_nothing(string? token)
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);

        using var answer = await Send(browser, scene, Finding(scene, token, "Forged."));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty((await scene.Read("findings"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_was_signed_out_meanwhile_signs_in_again_and_sees_what_they_wrote()
    {
        var scene = await Scene.Set(server);
        using var browser = server.Host.GetTestClient();

        using var answer = await Send(browser, scene, Finding(scene, "AAAA", "A long thought"));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("A long thought", page, StringComparison.Ordinal);
        Assert.Contains("Sign in", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text=a%00b", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("text=a", "application/x-www-form-urlencoded; charset=utf-7", HttpStatusCode.BadRequest)]
    [InlineData("LONG", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("MANY", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("HUGE", "application/x-www-form-urlencoded", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("--a", "multipart/form-data; boundary=a", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("--a", "multipart/form-data", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_form_is_refused_as_such(string body, string type, HttpStatusCode status)
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        var text = body switch
        {
            "LONG" => $"{new string('a', 3000)}=1",
            "MANY" => string.Join('&', Enumerable.Range(0, 20_001).Select(at => $"a{at}=1")),
            "HUGE" => $"text={new string('a', 4 * 1024 * 1024)}",
            _ => body,
        };
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        foreach (var path in (string[])[$"/reviews/{scene.Review}/forms/findings", "/sign-in"])
        {
            using var answer = await browser.PostAsync(path, content, TestContext.Current.CancellationToken);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.True(path == "/sign-in" || answer.StatusCode == status, $"{answer.StatusCode}");
        }

        Assert.Empty((await scene.Read("findings"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_form_with_very_many_rows_is_still_read()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        var fields = Finding(scene, await Token(browser, scene), "Who agreed on this?");
        for (var at = 0; at < 5_000; at++)
        {
            fields[$"_rows{at}"] = "on id";
        }

        using var answer = await Send(browser, scene, fields);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_session_records_nothing()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        using var other = await SignedIn(scene.Owner.Account);

        using var answer = await Send(browser, scene, Finding(scene, await Token(other, scene), "Forged."));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_a_stranger_s_page_sends_records_nothing_even_with_a_token()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        var token = await Token(browser, scene);
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await Send(browser, scene, Finding(scene, token, "Forged."));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_refused_is_told_with_all_that_was_written()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        var fields = Finding(scene, await Token(browser, scene), "<b>A long</b> thought");
        fields["phase"] = $"{Guid.CreateVersion7()}";

        using var answer = await Send(browser, scene, fields);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("This was not recorded", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;A long&lt;/b&gt; thought", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_comes_twice_is_no_fault_of_the_server()
    {
        var scene = await Scene.Set(server);
        using var browser = await SignedIn(scene.Owner.Account);
        var token = await Token(browser, scene);
        using var form = new FormUrlEncodedContent([
            new("_token", token),
            new("seed", "a"),
            new("seed", "b"),
            new("n", "5"),
            new("of", "3"),
            new("scope", "all"),
            new("judged/0/position", "2"),
            new("judged/0/verdict", "agree"),
        ]);

        using var answer = await browser.PostAsync(
            $"/reviews/{scene.Review}/forms/samples",
            form,
            TestContext.Current.CancellationToken
        );

        Assert.InRange((int)answer.StatusCode, 300, 499);
    }

    private static Dictionary<string, string> Finding(Scene scene, string? token, string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = "question",
            ["text"] = text,
            ["phase"] = $"{scene.Phase}",
            ["on/0/id"] = $"{scene.Phase}",
        };
        if (token is not null)
        {
            fields["_token"] = token;
        }

        return fields;
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient browser,
        Scene scene,
        Dictionary<string, string> fields
    )
    {
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(
            $"/reviews/{scene.Review}/forms/findings",
            form,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<string> Token(HttpClient browser, Scene scene)
    {
        var page = await browser.GetStringAsync(
            $"/reviews/{scene.Review}/findings/new?on={scene.Phase}",
            TestContext.Current.CancellationToken
        );
        return Field().Match(page).Groups["token"].Value;
    }

    private async Task<HttpClient> SignedIn(Guid account)
    {
        var token = TestContext.Current.CancellationToken;
        var link = await server
            .Host.Services.GetRequiredService<LocalPerson>()
            .LinkAsync("http://localhost", account, token);
        var browser = server.Host.GetTestClient();
        using var answer = await browser.GetAsync(new Uri(link), token);
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return browser;
    }

    [GeneratedRegex(
        "name=\"_token\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Field();
}
