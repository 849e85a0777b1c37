using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Whoever recorded something is told under whose name it went.</summary>
public sealed class RecordedForTests(ServerFixture server)
{
    [Theory]
    [InlineData("1", "for good, by your account, which has no name in this review.")]
    [InlineData("{0}", "for good, as decided by")]
    public async Task It_is_not_said_to_be_under_the_name_of_an_account_that_has_none(string kept, string says)
    {
        var scene = await Scene.Set(server);
        var token = TestContext.Current.CancellationToken;
        var link = await server
            .Host.Services.GetRequiredService<LocalPerson>()
            .LinkAsync("http://localhost", scene.Owner.Account, token);
        using var browser = server.Host.GetTestClient();
        using var answer = await browser.GetAsync(new Uri(link), token);
        var session = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var recorded = kept.Replace("{0}", $"{scene.Ada}", StringComparison.Ordinal);
        browser.DefaultRequestHeaders.Add("Cookie", $"{session}; tl_recorded={recorded}");

        var page = await browser.GetStringAsync($"/reviews/{scene.Review}", token);

        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.DoesNotContain("under your name", page, StringComparison.Ordinal);
    }
}
