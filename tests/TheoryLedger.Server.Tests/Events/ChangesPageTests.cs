using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Events;

/// <summary>The audit log on a page and for spreadsheets: all of what was asked for, and nothing else.</summary>
public sealed class ChangesPageTests(ServerFixture server)
{
    [Theory]
    [InlineData("", new[] { "4", "3", "2", "1" })]
    [InlineData("&from=2", new[] { "4", "3", "2" })]
    [InlineData("&from=2&before=4", new[] { "3", "2" })]
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
    [InlineData("concept=trust")]
    public async Task What_is_no_filter_is_turned_away(string asked)
    {
        var scene = await Scene.Set(server);

        Assert.Equal(400, (await scene.Owner.Get($"/reviews/{scene.Review}/events?{asked}")).Status);
    }
}
