using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Pages;

namespace TheoryLedger.Server.Tests.Findings;

/// <summary>A finding is raised where the thing that it is about stands: on a statement, on a link, on a single decision.</summary>
[Collection(Sites.Name)]
public sealed class RaisedOnPartsTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task On_a_statement_of_a_theory()
    {
        var scene = await Scene.Set(server);
        var theory = await Agreed(scene, "Trust helps <script>at first</script>.");
        var statement = (await scene.Read($"programme-theories/{theory}"))["statements"]![0]!;

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"programme-theories/{theory}");
        await Main.GetByText("Why does this say that?").ClickAsync();
        await Click("Raise a finding on this statement");
        await Assertions.Expect(Main.GetByText("“Trust helps <script>at first</script>.”")).ToBeVisibleAsync();
        await Raise("Nothing bears this.");

        await Assertions.Expect(Main.GetByText("“Trust helps <script>at first</script>.”")).ToBeVisibleAsync();
        var on = (await Findings(scene)).Single()!["on"]!.AsArray().Single()!;
        Assert.Equal($"{theory}", $"{on["id"]}");
        Assert.Equal($"{statement["id"]}", $"{on["part"]}");
        Assert.Equal("1", $"{on["version"]}");
    }

    [Fact]
    public async Task What_is_worded_otherwise_by_then_says_so()
    {
        var scene = await Scene.Set(server);
        var theory = await Agreed(scene, "Trust always helps.");
        var read = await scene.Read($"programme-theories/{theory}");
        var part = read["statements"]![0]!["id"]!.GetValue<Guid>();
        var on = new[]
        {
            new
            {
                id = theory,
                version = 1,
                part,
            },
        };
        var finding = await scene.Do(
            "findings",
            new
            {
                kind = "question",
                text = "Always?",
                on,
            }
        );
        var statement = new
        {
            id = part,
            text = "Trust helps at first.",
            restsOn = Array.Empty<object>(),
            basis = "conjecture",
        };
        var revised = new
        {
            title = "Trust",
            statements = new[] { statement },
            why = Scene.Why,
        };
        await scene.Do($"programme-theories/{theory}/revisions", revised, read["version"]!.GetValue<long>());

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"findings/{finding.Id}");

        await Assertions.Expect(Main.GetByText("“Trust helps at first.”, as it is worded now, of")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_link_of_a_configuration()
    {
        var page = await Site.Open(Site.Training, script: false);
        await page.GotoAsync($"{Url}/reviews/{Site.Training.Loaded.Review}/configurations/{Site.Training["cf1"]}");
        var link = page.Locator("ul.links > li").First;
        var words = await link.Locator("bdi").AllInnerTextsAsync();

        await link.GetByRole(AriaRole.Link, new() { Name = "Raise a finding on this link" }).ClickAsync();

        await Assertions.Expect(page.GetByText($"“{words[0]} → {words[1]}”")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Those_in_one_state_are_read_by_programs_as_well()
    {
        var scene = await Scene.Set(server);
        var theory = await Agreed(scene, "Trust helps.");
        var question = new
        {
            kind = "question",
            text = "Why?",
            on = new[] { new { id = theory } },
        };
        await scene.Do("findings", question);

        Assert.Single((await scene.Read("findings?state=open"))["items"]!.AsArray());
        Assert.Empty((await scene.Read("findings?state=closed"))["items"]!.AsArray());
    }

    [Fact]
    public async Task On_a_single_decision()
    {
        var scene = await Scene.Set(server);
        var theory = await Agreed(scene, "Trust helps.");
        var fact = (await scene.Read($"programme-theories/{theory}/history"))["items"]![0]!["fact"]!;

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"events/{fact["position"]}");
        await Click("Raise a finding on this decision");
        await Raise("Who else was in the room?");

        Assert.Equal($"{fact["id"]}", $"{(await Findings(scene)).Single()!["on"]![0]!["id"]}");
    }

    [Theory]
    [InlineData("on=7")]
    [InlineData("on=6f9619ff-8b86-d011-b42d-00cf4fc964ff&part=7")]
    [InlineData("on=6f9619ff-8b86-d011-b42d-00cf4fc964ff&version=one")]
    public async Task What_is_no_address_of_a_part_is_turned_away(string asked)
    {
        var scene = await Scene.Set(server);

        Assert.Equal(400, (await scene.Owner.Get($"/reviews/{scene.Review}/findings/new?{asked}")).Status);
    }

    private async Task Raise(string words)
    {
        await Main.GetByLabel("In your words").FillAsync(words);
        await Press("Raise it");
        await Assertions.Expect(Main.GetByText(words)).ToBeVisibleAsync();
    }

    private static async Task<Guid> Agreed(Scene scene, string statement) =>
        (
            await scene.Do(
                "programme-theories",
                new
                {
                    title = "Trust",
                    statements = new[]
                    {
                        new
                        {
                            text = statement,
                            restsOn = Array.Empty<object>(),
                            basis = "conjecture",
                        },
                    },
                    why = Scene.Why,
                }
            )
        ).Id;

    private static async Task<JsonArray> Findings(Scene scene) => (await scene.Read("findings"))["items"]!.AsArray();
}
