using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A form that comes back means what it meant when it was sent, whatever others did meanwhile.</summary>
[Collection(Sites.Name)]
public sealed class ComingBackTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task What_somebody_else_worded_and_added_is_seen_and_not_undone()
    {
        var scene = await Scene.Set(server);
        var theory = await scene.Do("programme-theories", Theory(("Trust helps.", null)));
        var first = await Statements(scene, theory.Id);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"work/revise-theory?on={theory.Id}");
        await Group("Statement 1").GetByLabel("Wording").FillAsync("Trust helps those who stay.");
        await Reason("Those who leave never see it.", "situate");
        await scene.Do(
            $"programme-theories/{theory.Id}/revisions",
            Theory(("Trust helps at first.", $"{first[0]!["id"]}"), ("Time helps as well.", null)),
            theory.Version
        );
        await Press("Revise it");

        await Assertions.Expect(Main.GetByText("This has changed since you began.")).ToBeVisibleAsync();
        await Assertions.Expect(Group("Statement 1").GetByText("Trust helps at first.").First).ToBeVisibleAsync();
        await Assertions
            .Expect(Main.GetByText(", which somebody else added since").Locator("..").GetByLabel("Wording"))
            .ToHaveValueAsync("Time helps as well.");
        await Press("Revise it");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trust");

        var now = await Statements(scene, theory.Id);
        Assert.Equal(
            ["Trust helps those who stay.", "Time helps as well."],
            now.Select(s => s!["text"]!.GetValue<string>())
        );
        Assert.Equal($"{first[0]!["id"]}", $"{now[0]!["id"]}");
    }

    [Fact]
    public async Task Asking_for_more_rows_does_not_hide_that_somebody_was_first()
    {
        var scene = await Scene.Set(server);
        var theory = await scene.Do("programme-theories", Theory(("Trust helps.", null)));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"work/revise-theory?on={theory.Id}");
        await Group("Statement 1").GetByLabel("Wording").FillAsync("Trust helps those who stay.");
        await Reason("Those who leave never see it.", "situate");
        await scene.Do($"programme-theories/{theory.Id}/revisions", Theory(("Time helps.", null)), theory.Version);
        await Main.GetByRole(AriaRole.Button, new() { Name = "More of these" }).First.ClickAsync();
        await Press("Revise it");

        await Assertions.Expect(Main.GetByText("This has changed since you began.")).ToBeVisibleAsync();
        Assert.Equal("Time helps.", (await Statements(scene, theory.Id))[0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_ticked_stays_so_however_much_is_listed_before_it_by_then()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var trust = await study.Construct("Trust");
        var meant = await study.Excerpt("They rely on each other.");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"work/affirm-construct?on={trust}");
        await Main.GetByLabel("They rely on each other.").CheckAsync();
        await Reason("It says so.", "juxtapose");
        foreach (var other in (string[])["One.", "Two.", "Three.", "Four.", "Five."])
        {
            await study.Excerpt(other);
        }

        // Somebody else was first, and it comes back with other excerpts in its list.
        var version = (await scene.Read($"constructs/{trust}"))["version"]!.GetValue<long>();
        await scene.Do($"constructs/{trust}/affirmations", new { why = Scene.Why }, version);
        await Press("It stood up");
        await Assertions.Expect(Main.GetByText("This has changed since you began.")).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByLabel("Five.")).Not.ToBeCheckedAsync();
        await Press("It stood up");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trust");

        var affirmed = (await scene.Read($"constructs/{trust}/history"))["items"]!.AsArray()[^1]!;
        var triggers = affirmed["fact"]!["why"]!["triggeredBy"]!.AsArray();
        Assert.Equal(meant, triggers.Single()!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Nothing_written_is_lost_where_the_last_phase_was_closed_meanwhile()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");
        var phase = await scene.Read($"phases/{scene.Phase}");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"work/redefine-code?on={code.Id}");
        await Main.GetByLabel("What it means").FillAsync("To rely on somebody without proof.");
        await Main.GetByLabel("Why").FillAsync("Proof was the difference.");
        await scene.Do($"phases/{scene.Phase}/closing", new { reason = "Done." }, phase["version"]!.GetValue<long>());
        await Press("Redefine it");

        await Assertions.Expect(Main.GetByText("No phase of this review is open")).ToBeVisibleAsync();
        await Assertions
            .Expect(Main.GetByLabel("What it means"))
            .ToHaveValueAsync("To rely on somebody without proof.");
    }

    private static object Theory(params (string Text, string? Id)[] statements) =>
        new
        {
            title = "Trust",
            statements = statements.Select(s => Statement(s.Text, s.Id)),
            why = Scene.Why,
        };

    private static object Statement(string text, string? id) =>
        id is null
            ? new
            {
                text,
                restsOn = Array.Empty<object>(),
                basis = "conjecture",
            }
            : new
            {
                id,
                text,
                restsOn = Array.Empty<object>(),
                basis = "conjecture",
            };

    private static async Task<JsonArray> Statements(Scene scene, Guid theory) =>
        (await scene.Read($"programme-theories/{theory}"))["statements"]!.AsArray();
}
