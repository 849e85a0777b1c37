using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Theory is put forward, agreed on and revised in a browser.</summary>
[Collection(Sites.Name)]
public sealed class TheoryWorkTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task A_configuration_is_proposed_element_by_element()
    {
        var scene = await Scene.Set(server);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "work/propose-configuration");
        await Main.GetByLabel("Title").FillAsync("Weekly meetings");
        await Row("Element 1", "Context", "Partners meet every week");
        await Row("Element 2", "Outcome", "Risks are taken");
        // A list that is too short is made longer, and nothing is lost by that.
        await Main.GetByRole(AriaRole.Button, new() { Name = "More of these" }).First.ClickAsync();
        await Row("Element 5", "Mechanism", "Partners rely on each other");
        await Group("Link 1").GetByLabel("From").SelectOptionAsync("1");
        await Group("Link 1").GetByLabel("leads to").SelectOptionAsync("5");
        await Main.GetByLabel("Conjecture", new() { Exact = true }).CheckAsync();
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("Two papers say so.");
        await Press("Propose it");
        // The one thing that was left out is asked for; the rest is still there.
        await Main.GetByLabel("How you reasoned").SelectOptionAsync("juxtapose");
        await Main.GetByLabel("nothing else was considered").CheckAsync();
        await Press("Propose it");

        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Weekly meetings");
        var form = (await scene.Read("configurations"))["items"]!.AsArray().Single()!;
        var read = (await scene.Read($"configurations/{form["id"]}"))["form"]!;
        Assert.Equal(
            ["Partners meet every week", "Risks are taken", "Partners rely on each other"],
            read["elements"]!.AsArray().Select(e => e!["wording"]!.GetValue<string>())
        );
        var link = read["links"]!.AsArray().Single()!;
        Assert.Equal($"{read["elements"]![0]!["id"]}", $"{link["from"]}");
        Assert.Equal($"{read["elements"]![2]!["id"]}", $"{link["to"]}");
    }

    [Fact]
    public async Task A_theory_is_agreed_and_revised_on_what_it_rests_on()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "work/agree-initial-theory");
        await Main.GetByLabel("Title").FillAsync("Working together");
        await Group("Statement 1").GetByLabel("Wording").FillAsync("Partners who trust take risks.");
        await Group("Statement 1").GetByLabel("Rests on").First.SelectOptionAsync($"{dyad.Id},1");
        await Reason("One configuration bears it.", "consolidate");
        await Press("Agree on it");
        await Offered("this", "Revise it");
        await Group("Statement 1").GetByLabel("Wording").FillAsync("Partners who trust take larger risks.");
        await Reason("The paper says larger.", "situate");
        await Press("Revise it");

        await Assertions.Expect(Main.GetByText("Partners who trust take larger risks.").First).ToBeVisibleAsync();
        var theory = (await scene.Read("programme-theories"))["items"]!.AsArray().Single()!;
        var read = await scene.Read($"programme-theories/{theory["id"]}");
        Assert.Equal(2, read["formVersion"]!.GetValue<int>());
        var ground = read["statements"]![0]!["restsOn"]![0]!;
        Assert.Equal((dyad.Id, 1), (ground["id"]!.GetValue<Guid>(), ground["version"]!.GetValue<int>()));
    }

    private async Task Row(string legend, string role, string wording)
    {
        await Group(legend).GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = role });
        await Group(legend).GetByLabel("Wording").FillAsync(wording);
    }
}
