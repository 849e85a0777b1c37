using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using static TheoryLedger.Server.Tests.Configurations.Study;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>What changes a thing tells by when that thing had been decided.</summary>
public sealed class DecidedOrderTests(ServerFixture server)
{
    [Fact]
    public async Task A_beginning_that_nobody_dated_is_no_later_than_what_followed_it()
    {
        var (scene, trust) = await Defined();
        Assert.Null(await Name(scene, trust, "2021-03"));

        await Rename(scene, trust, "Mutual trust", "2021-03", version: 1);

        Assert.Null(await Name(scene, trust, "2021-02"));
        Assert.Equal("Mutual trust", await Name(scene, trust, "2021-03"));
        Assert.Equal("Mutual trust", await Name(scene, trust, "2021-03-31"));
    }

    [Fact]
    public async Task Of_several_dated_changes_the_earliest_that_follows_counts()
    {
        var (scene, trust) = await Defined();
        await Rename(scene, trust, "Mutual trust", "2019", version: 1);
        await Rename(scene, trust, "Deep trust", "2023", version: 2);
        await Rename(scene, trust, "Slow trust", "2021", version: 3);
        await Rename(scene, trust, "Trust at last", "unknown", version: 4);

        Assert.Null(await Name(scene, trust, "2018"));
        Assert.Equal("Mutual trust", await Name(scene, trust, "2019"));
        Assert.Equal("Mutual trust", await Name(scene, trust, "2020"));
        Assert.Equal("Slow trust", await Name(scene, trust, "2021"));
        Assert.Equal("Slow trust", await Name(scene, trust, "2023"));
        Assert.Equal("Trust at last", await Name(scene, trust, null));
    }

    [Fact]
    public async Task Pointers_that_began_or_ended_with_a_thing_move_with_it()
    {
        var study = await Study.Begin(server);
        var (trust, hope) = (await study.Construct("Trust"), await study.Construct("Hope"));
        var one = await study.Propose(
            "One",
            Element("m", "Mechanism", "Partners trust", trust),
            Element("o", "Outcome", "Partners hope", hope)
        );
        one = await Refine(study, one, "2022", Element("m", "Mechanism", "Partners trust", trust));
        await Refine(study, one, "2020", Element("m", "Mechanism", "Partners trust more", trust));

        Assert.Empty(await Pointing(study, trust, "2019"));
        Assert.Single(await Pointing(study, trust, "2020"));
        Assert.Single(await Pointing(study, trust, null));
        foreach (var time in (string?[])["2019", "2020", "2022", null])
        {
            Assert.Empty(await Pointing(study, hope, time));
        }
    }

    private static Task<Reply> Refine(Study study, Reply one, string decidedAt, object element) =>
        study.Change(
            one,
            "refinements",
            new
            {
                form = Form("One", element),
                decidedAt,
                evidence = Array.Empty<object>(),
                why = Scene.WhyAfter(one.Id),
            }
        );

    private static async Task<JsonArray> Pointing(Study study, Guid construct, string? decidedBy) =>
        (await study.Scene.Read($"configurations?construct={construct}{By(decidedBy, "&")}"))["items"]!.AsArray();

    private async Task<(Scene Scene, Guid Construct)> Defined()
    {
        var study = await Study.Begin(server);
        return (study.Scene, await study.Construct("Trust"));
    }

    private static Task<Reply> Rename(Scene scene, Guid construct, string name, string decidedAt, long version) =>
        scene.Do(
            $"constructs/{construct}/renaming",
            new
            {
                name,
                decidedAt,
                why = Scene.Why,
            },
            version
        );

    private static async Task<string?> Name(Scene scene, Guid construct, string? decidedBy)
    {
        await scene.Read("constructs");
        var reply = await scene.Owner.Get($"/v1/reviews/{scene.Review}/constructs/{construct}{By(decidedBy, "?")}");
        return reply.Status == 404 ? null : reply.Expect(200).Json!.Text("name");
    }

    private static string By(string? time, string before) => time is null ? "" : $"{before}decidedAsOf={time}";
}
