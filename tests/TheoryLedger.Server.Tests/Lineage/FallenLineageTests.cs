using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Evidence;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>Evidence that fell stays in sight where things are traced, says so, and leads nowhere.</summary>
public sealed class FallenLineageTests(ServerFixture server)
{
    [Theory]
    [InlineData("excluded", "isExcluded", "excluded")]
    [InlineData("withdrawn", "isWithdrawn", "withdrawn")]
    [InlineData("takenBack", "isTakenBack", "taken back")]
    public async Task A_lineage_marks_evidence_that_counts_for_nothing(string how, string mark, string told)
    {
        var ground = await FallingGround.Of(server, how);
        await ground.Fall();

        var lineage = await ground.Study.Scene.Read($"lineage/{ground.Configuration}");

        var fallen = lineage.Find(ground.Evidence)!;
        Assert.Equal((false, true), ((bool)fallen["counts"]!, (bool)fallen[mark]!));
        Assert.True((bool)lineage.Find(ground.Other)!["counts"]!);
        Assert.Null(lineage.Find(ground.Other)![mark]);
        Assert.Null(lineage.Find(ground.Configuration)!["counts"]);
        var page = await Page(ground);
        Assert.Contains($"piece of evidence, {told}: counts for nothing", page, StringComparison.Ordinal);
        Assert.Contains($">piece of evidence, {told}: </span>", page, StringComparison.Ordinal);
        Assert.Contains("evidence (counts for nothing)", await Drawn(ground), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("excluded")]
    [InlineData("withdrawn")]
    [InlineData("takenBack")]
    [InlineData("takenBack", true)]
    public async Task Guidance_goes_back_to_no_quote_through_evidence_that_fell(string how, bool isReplaced = false)
    {
        var ground = await FallingGround.Of(server, how, isReplaced);
        var scene = ground.Study.Scene;
        await scene.Do($"evidence/{ground.Other}/unlinking", new { reason = "It is about others." }, version: 1);
        await Guidance(ground);
        Assert.Equal([1, 1], await Found(scene));

        await ground.Fall();

        Assert.Equal([0, 0], await Found(scene));
    }

    private static async Task<string> Page(FallingGround ground)
    {
        var scene = ground.Study.Scene;
        return (await scene.Owner.Get($"/reviews/{scene.Review}/lineage/{ground.Configuration}")).Expect(200).Text;
    }

    private static async Task<string> Drawn(FallingGround ground)
    {
        var scene = ground.Study.Scene;
        var at = $"/v1/reviews/{scene.Review}/lineage/{ground.Configuration}?format=dot";
        return (await scene.Owner.Get(at)).Expect(200).Text;
    }

    private static async Task<IEnumerable<int>> Found(Scene scene) =>
        (await scene.Read("questions"))["items"]!
            .AsArray()
            .Where(q => (int)q!["number"]! is 20 or 21)
            .Select(q => (int)q!["found"]!);

    private static Task<Reply> Guidance(FallingGround ground) =>
        ground.Study.Scene.Do(
            "guidance",
            new
            {
                title = "Working together",
                statements = new[]
                {
                    new
                    {
                        text = "Meet first.",
                        restsOn = new[] { new { id = ground.Configuration, version = 1 } },
                        basis = "grounded",
                    },
                },
                why = Scene.Why,
            }
        );
}
