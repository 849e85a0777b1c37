using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Work that several share: nobody overwrites another, and nobody is offered what they may not do.</summary>
[Collection(Sites.Name)]
public sealed class WorkTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task Whoever_comes_second_sees_both_versions_and_loses_no_word()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");

        await Open(scene.Owner.Account);
        await Go(scene, $"work/redefine-code?on={code.Id}");
        await Main.GetByLabel("What it means").FillAsync("To rely on somebody without proof.");
        await Main.GetByLabel("Why").FillAsync("Proof was the difference.");
        await scene.Do(
            $"codes/{code.Id}/redefinitions",
            new { definition = new { meaning = "To expect good of somebody." }, reason = "First." },
            code.Version
        );
        await Press("Redefine it");

        await Assertions.Expect(Main.GetByText("This has changed since you began.")).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByText("To expect good of somebody.").First).ToBeVisibleAsync();
        await Assertions
            .Expect(Main.GetByLabel("What it means"))
            .ToHaveValueAsync("To rely on somebody without proof.");
        await Assertions.Expect(Main.GetByLabel("Why")).ToHaveValueAsync("Proof was the difference.");
        await Press("Redefine it");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trust");

        var meaning = (await scene.Read($"codes/{code.Id}"))["definition"]!["meaning"]!;
        Assert.Equal("To rely on somebody without proof.", meaning.GetValue<string>());
    }

    [Fact]
    public async Task What_a_role_may_not_do_is_not_offered()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");
        var auditor = (await scene.Post("members", new { role = "auditor" })).Expect(201).Json![
            "account"
        ]!.GetValue<Guid>();

        await Open(auditor);
        await Go(scene, $"codes/{code.Id}");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Findings on it" })).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByText("Record a decision on this")).ToHaveCountAsync(0);
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Work" })).ToHaveCountAsync(0);

        var answer = await Go(scene, $"work/redefine-code?on={code.Id}");
        Assert.Equal(403, answer!.Status);
    }
}
