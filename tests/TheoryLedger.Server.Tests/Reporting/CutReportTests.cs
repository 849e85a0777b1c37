namespace TheoryLedger.Server.Tests.Reporting;

/// <summary>What has no room in a report is said at its top, and what just fits is not.</summary>
public sealed class CutReportTests(ServerFixture server)
{
    private const int Most = 100;

    [Fact]
    public async Task Only_what_is_left_out_is_said_to_be()
    {
        var scene = await Scene.Set(server);
        for (var i = 0; i < Most; i++)
        {
            await Theory(scene, i);
        }

        var whole = await Report(scene);
        await Theory(scene, Most);
        var cut = await Report(scene);

        Assert.DoesNotContain("Not all had room", whole, StringComparison.Ordinal);
        Assert.Contains("<bdi>Theory 99</bdi>", whole, StringComparison.Ordinal);
        Assert.Contains(
            "Not all had room in this report: of the theories only the first 100. The review itself holds all of it.",
            cut,
            StringComparison.Ordinal
        );
        Assert.Equal(Most, cut.Split("<article id=\"t-").Length - 1);
    }

    private static async Task Theory(Scene scene, int number) =>
        await scene.Do(
            "programme-theories",
            new
            {
                title = $"Theory {number}",
                statements = new[]
                {
                    new
                    {
                        text = "Trust helps.",
                        restsOn = Array.Empty<object>(),
                        basis = "conjecture",
                    },
                },
                why = Scene.Why,
            }
        );

    private static async Task<string> Report(Scene scene) =>
        (await scene.Owner.Get($"/reviews/{scene.Review}/report")).Expect(200).Text;
}
