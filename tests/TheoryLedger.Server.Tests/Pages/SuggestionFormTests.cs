using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What people make of what software proposed, and who they are, recorded in a browser.</summary>
[Collection(Sites.Name)]
public sealed class SuggestionFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task Suggestions_are_accepted_changed_and_rejected_each_once()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var excerpt = await study.Excerpt("They rely on each other.");
        var code = (await scene.Code("Trust")).Id;
        var coding = await scene.Do("codings", ReadingScene.Coding(excerpt, code));
        var (accepted, edited, rejected) = (
            await scene.Do("suggestions", WhatIsReady.Suggestion(excerpt)),
            await scene.Do("suggestions", WhatIsReady.Suggestion(excerpt)),
            await scene.Do("suggestions", WhatIsReady.Suggestion(excerpt))
        );

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"suggestions/{accepted.Id}");
        await Offered("this", "Accept it as it is");
        await Main.GetByLabel("What was recorded of it").SelectOptionAsync($"{coding.Id},");
        await Main.GetByLabel("Why").FillAsync("It says so.");
        await Press("Accept it");
        await Go(scene, $"suggestions/{edited.Id}");
        await Offered("this", "Accept it with changes");
        await Main.GetByLabel("What was recorded of it").SelectOptionAsync($"{code},1");
        await Main.GetByLabel("What was changed, and why").FillAsync("A wider code.");
        await Press("Record it");
        await Go(scene, $"suggestions/{rejected.Id}");
        await Offered("this", "Reject it");
        await Main.GetByLabel("Why").FillAsync("It is about money.");
        await Press("Reject it");
        await Assertions.Expect(Main.GetByText("It is about money.").First).ToBeVisibleAsync();

        var read = (await scene.Read("suggestions"))["items"]!.AsArray();
        Assert.Equal(["accepted", "edited", "rejected"], read.Select(s => s!["state"]!.GetValue<string>()));
        Assert.Equal(coding.Id, read[0]!["recordedAs"]!["id"]!.GetValue<Guid>());
        Assert.Equal(1, read[1]!["recordedAs"]!["version"]!.GetValue<int>());
        await Go(scene, $"work/reject-suggestion?on={accepted.Id}");
        await Assertions.Expect(Main.GetByText("It is accepted, so this cannot be decided")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_does_something_else_in_the_team_and_records_by_an_account()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Contributor("Ben");
        var account = (await scene.Post("members", new { role = "reviewer" })).Expect(201).Json![
            "account"
        ]!.GetValue<Guid>();

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"contributors/{ben}");
        await Offered("this", "Change what they do in the team");
        await Group("What they do").GetByLabel("second coder").CheckAsync();
        await Main.GetByLabel("Why").FillAsync("Codes as well.");
        await Press("Change it");
        await Offered("this", "Tie an account to them");
        await Main.GetByLabel("Account", new() { Exact = true }).FillAsync("nobody’s");
        await Press("Tie it");
        await Assertions.Expect(Main.GetByLabel("Account", new() { Exact = true })).ToHaveValueAsync("nobody’s");
        await Main.GetByLabel("Account", new() { Exact = true }).FillAsync($"{account}");
        await Press("Tie it");
        await Assertions.Expect(Main.GetByText("It is recorded")).ToBeVisibleAsync();

        var read = await scene.Read($"contributors/{ben}");
        Assert.Equal(account, read["account"]!.GetValue<Guid>());
        Assert.Contains("second-coder", $"{read["roles"]}", StringComparison.Ordinal);
    }
}
