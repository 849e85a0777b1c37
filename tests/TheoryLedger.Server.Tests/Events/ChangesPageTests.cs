using AngleSharp.Html.Parser;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Events;

/// <summary>The audit log on a page and for spreadsheets: all of what was asked for, and nothing else.</summary>
public sealed class ChangesPageTests(ServerFixture server)
{
    [Theory]
    [InlineData("", new[] { "4", "3", "2", "1" })]
    [InlineData("&from=2", new[] { "4", "3", "2" })]
    [InlineData("&from=2&before=4", new[] { "3", "2" })]
    [InlineData("&since=2&before=4", new[] { "3", "2" })]
    [InlineData("&from=2&to=3", new[] { "3", "2" })]
    [InlineData("&from=2001&to=2200", new[] { "4", "3", "2", "1" })]
    [InlineData("&to=2001-12-31", new string[0])]
    [InlineData("&from=2200-01", new string[0])]
    [InlineData("&from=2001-05&order=decided", new[] { "4", "3", "2", "1" })]
    [InlineData("&to=2001-05&order=decided", new string[0])]
    [InlineData("&type=phase-opened", new[] { "3" })]
    [InlineData("&type=theory-revised", new string[0])]
    [InlineData("&concept=phases", new[] { "3" })]
    public async Task A_table_holds_the_facts_between_two_positions(string asked, string[] positions)
    {
        var scene = await Scene.Set(server);
        await scene.Code("Trust");

        var answer = (await scene.Owner.Get($"/reviews/{scene.Review}/events?format=csv{asked}")).Expect(200);

        var rows = answer.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);
        Assert.Equal(positions, rows.Select(row => row.Split(',')[0].Trim('"')));
        Assert.False(answer.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("from=first")]
    [InlineData("before=-1")]
    [InlineData("from=2001-13")]
    [InlineData("to=2001/2002")]
    [InlineData("order=backwards")]
    [InlineData("type=nothing")]
    [InlineData("concept=trust")]
    public async Task What_is_no_filter_is_turned_away(string asked)
    {
        var scene = await Scene.Set(server);

        Assert.Equal(400, (await scene.Owner.Get($"/reviews/{scene.Review}/events?{asked}")).Status);
    }

    [Fact]
    public async Task A_day_is_counted_by_when_it_was_recorded_or_by_when_it_was_decided()
    {
        var scene = await Scene.Set(server);
        await scene.Do(
            "memos",
            new
            {
                kind = "analytic",
                text = "Long ago.",
                decidedAt = "2003-04-05",
            }
        );

        foreach (var (asked, count) in new[] { ("", 0), ("&order=decided", 1) })
        {
            var page = await new HtmlParser().ParseDocumentAsync(
                (await scene.Owner.Get($"/reviews/{scene.Review}/events?from=2003-04-05&to=2003-04-05{asked}"))
                    .Expect(200)
                    .Text,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(count, page.QuerySelectorAll("table.log tbody tr").Length);
            // The form holds what was asked, and hands it on to the table.
            Assert.Equal("2003-04-05", page.QuerySelector("#from")!.GetAttribute("value"));
            Assert.Contains(
                $"from=2003-04-05&to=2003-04-05{asked}",
                page.QuerySelector("a[download]")!.GetAttribute("href"),
                StringComparison.Ordinal
            );
        }
    }
}
