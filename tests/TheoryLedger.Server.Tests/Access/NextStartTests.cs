using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Hosting;

namespace TheoryLedger.Server.Tests.Access;

/// <summary>What ends when the server starts again, and what people made for themselves and keep.</summary>
public sealed class NextStartTests(ServerFixture server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryledger-start-");

    [Fact]
    public async Task The_local_persons_own_keys_live_on_and_what_was_printed_does_not()
    {
        var first = await Local();
        using var browser = await SignedIn(first.Link);
        var own = await OwnKey(Holder(first.Key));

        var second = await Local();

        (await Holder(first.Key).Get("/v1/me")).Expect(401);
        (await Holder(second.Key).Get("/v1/me")).Expect(200);
        (await Holder(own).Get("/v1/me")).Expect(200);
        Assert.Equal(401, await Asks(browser, "/v1/me"));
        Assert.Equal(410, await Asks(server.Host.GetTestClient(), new Uri(first.Link).PathAndQuery));
    }

    [Fact]
    public async Task So_it_is_for_the_people_of_the_demo()
    {
        var first = await Demo();
        var own = await OwnKey(Holder(first.OwnerKey));

        var second = await Demo();

        (await Holder(first.OwnerKey).Get("/v1/me")).Expect(401);
        (await Holder(first.AuditorKey).Get("/v1/me")).Expect(401);
        (await Holder(second.OwnerKey).Get("/v1/me")).Expect(200);
        (await Holder(own).Get("/v1/me")).Expect(200);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<(string Link, string Key)> Local() =>
        server
            .Host.Services.GetRequiredService<LocalPerson>()
            .EnterAsync("http://localhost", _folder.FullName, TestContext.Current.CancellationToken);

    private Task<DemoPeople> Demo() =>
        DemoPeople.EnterAsync(server.Host.Services, _folder.FullName, TestContext.Current.CancellationToken);

    private Person Holder(string key) => new(server.Host, Guid.Empty, key);

    private static async Task<string> OwnKey(Person person) =>
        (await person.Post("/v1/keys", new { purpose = "my own", days = 366 })).Expect(201).Json![
            "key"
        ]!.GetValue<string>();

    private async Task<HttpClient> SignedIn(string link)
    {
        var browser = server.Host.GetTestClient();
        using var answer = await browser.GetAsync(new Uri(link), TestContext.Current.CancellationToken);
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Equal(200, await Asks(browser, "/v1/me"));
        return browser;
    }

    private static async Task<int> Asks(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return (int)answer.StatusCode;
    }
}
