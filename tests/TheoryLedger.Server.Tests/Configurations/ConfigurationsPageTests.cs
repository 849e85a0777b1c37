namespace TheoryLedger.Server.Tests.Configurations;

/// <summary>The list of configurations tells how many stand, and what became of the others.</summary>
public sealed class ConfigurationsPageTests(ServerFixture server)
{
    [Fact]
    public async Task What_is_set_aside_is_counted_beside_what_stands()
    {
        var study = await Study.Begin(server);
        await study.Dyad("Trust and risk");

        Assert.Contains("<p>1 stands; none is set aside.</p>", await Page(study), StringComparison.Ordinal);

        await study.Dyad("Standing too");
        await study.Change(await study.Dyad("Parked"), "parking", new { why = Scene.Why });
        await study.Change(await study.Dyad("Refuted"), "refutation", new { why = Scene.Why });

        var counted = "<p>2 stand; 2 are set aside: 1 parked, 1 refuted.</p>";
        Assert.Contains(counted, await Page(study), StringComparison.Ordinal);
        Assert.Contains(counted, await Page(study, "?state=parked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_none_was_put_forward_none_is_counted()
    {
        var page = await Page(await Study.Begin(server));

        Assert.DoesNotContain("set aside", page, StringComparison.Ordinal);
        Assert.Contains("No configuration has been put forward yet.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_list_is_narrowed_it_is_not_said_that_there_are_none()
    {
        var study = await Study.Begin(server);
        await study.Dyad("Trust and risk");

        var page = await Page(study, "?state=refuted");

        Assert.Contains("No configuration of the kind is here.", page, StringComparison.Ordinal);
        Assert.Contains("All configurations</a>", page, StringComparison.Ordinal);
    }

    private static async Task<string> Page(Study study, string query = "") =>
        (await study.Scene.Owner.Get($"/reviews/{study.Scene.Review}/configurations{query}")).Expect(200).Text;
}
