using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.AccessLog;

/// <summary>The page that tells who may look at a review and who did.</summary>
public sealed class AccessPageTests(ServerFixture server)
{
    private static readonly (string, string) Page = ("Accept", "text/html");

    [Fact]
    public async Task Whoever_watches_over_a_review_sees_who_was_shown_whose_words()
    {
        var scene = await Scene.Set(server);
        var (text, _) = await scene.Transcript("We hide the ladders at night.");
        await scene.Do("excerpts", ReadingScene.Span(text, "We hide the ladders"));
        var auditor = scene.Owner.With(await KeyOf(scene, "auditor"));
        (await auditor.Get($"/reviews/{scene.Review}/search?q=ladders", Page)).Expect(200);

        var owner = await Seen(scene.Owner);
        var seen = await Seen(auditor);

        Assert.Contains("<td>Search</td>", owner, StringComparison.Ordinal);
        Assert.Contains("an account without a name", owner, StringComparison.Ordinal);
        Assert.Contains("Who took such words out of the house", owner, StringComparison.Ordinal);
        Assert.DoesNotContain("Who took such words out of the house", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("ladders", owner, StringComparison.Ordinal);
        Assert.Equal(
            403,
            (await scene.Owner.With(await KeyOf(scene, "reviewer")).Get($"/reviews/{scene.Review}/access", Page)).Status
        );

        async Task<string> Seen(Person who) =>
            (await who.Get($"/reviews/{scene.Review}/access", Page)).Expect(200).Text;
    }

    private static async Task<string> KeyOf(Scene scene, string role) =>
        (string)(await scene.Post("members", new { role })).Expect(201).Json!["key"]!;

    [Theory]
    [InlineData("access-log")]
    [InlineData("handed-out")]
    public async Task Every_name_of_it_leads_there(string name)
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get($"/reviews/{scene.Review}/{name}", Page);

        Assert.Equal($"/reviews/{scene.Review}/access", $"{answer.Headers.Location}");
    }
}
