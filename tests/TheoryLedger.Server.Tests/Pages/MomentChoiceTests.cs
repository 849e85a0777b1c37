using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Whoever asks for a moment is given an example that exists, and is told where the review begins.</summary>
public sealed class MomentChoiceTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("recorded")]
    [InlineData("decided")]
    public async Task The_example_of_a_moment_is_one_that_exists(string order)
    {
        var scene = await Scene.Set(server);
        await scene.Code("Trust");
        var root = $"/reviews/{scene.Review}";
        var example = (await Page(scene, root)).QuerySelector<IHtmlInputElement>("input[name=at]")!.Placeholder!;

        var gone = await scene.Owner.Get($"{root}/moment?at={example}&order={order}&here={root}");
        (await scene.Owner.Get($"{gone.Headers.Location}")).Expect(200);
    }

    [Theory]
    [InlineData("", "asOf=2001-02-03")]
    [InlineData("", "decidedAsOf=2001")]
    [InlineData("", "position=0")]
    [InlineData("/mechanisms/{0}", "asOf=2001")]
    [InlineData("/mechanisms/{0}", "position=2")]
    public async Task Before_it_began_a_page_says_when_it_does_and_keeps_the_choice(string path, string moment)
    {
        var scene = await Scene.Set(server);
        var id = await scene.Construct("Trust");
        var address = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            $"/reviews/{scene.Review}{path}?{moment}",
            id
        );

        var page = await Page(scene, address, status: 404);

        Assert.Equal("Nothing is here at that moment", page.QuerySelector("h1").Said());
        Assert.NotNull(page.QuerySelector(".moment input[name=at]"));
        Assert.Contains(
            "You are looking at the past.",
            page.QuerySelector("aside.band").Said(),
            StringComparison.Ordinal
        );
        Assert.Equal(address.Split('?')[0], page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Contains(
            "ledger of this review begins on",
            page.QuerySelector("#at-help").Said(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            moment switch
            {
                "position=2" => "had not begun by then",
                "decidedAsOf=2001" => "The first decision of this review",
                _ => "The ledger of this review begins on",
            },
            page.QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    private static async Task<IHtmlDocument> Page(Scene scene, string address, int status = 200) =>
        await new HtmlParser().ParseDocumentAsync((await scene.Owner.Get(address)).Expect(status).Text, Token);
}
