using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Roles and keys, given and ended in a browser.</summary>
[Collection(Sites.Name)]
public sealed class AccessFormTests(Site site, ServerFixture server) : Working(site)
{
    private ILocator Key => Main.GetByLabel("The key", new() { Exact = true });

    [Fact]
    public async Task A_role_is_given_with_a_key_that_is_shown_once_and_taken_away_again()
    {
        var scene = await Scene.Set(server);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "");
        await Click("Who may do what");
        // The last owner stays.
        await Assertions.Expect(Main.GetByText("Take it away")).ToHaveCountAsync(0);
        await Main.GetByLabel("auditor: reads, and raises findings").CheckAsync();
        await Press("Give it");
        var key = await Key.InputValueAsync();
        var kept = await Kept();
        await Page.ReloadAsync();
        await Assertions.Expect(Main.GetByText("its key was shown once").First).ToBeVisibleAsync();
        await Assertions.Expect(Key).ToHaveCountAsync(0);
        Assert.DoesNotContain(key, await Page.ContentAsync(), StringComparison.Ordinal);

        Assert.Equal(200, (await scene.Owner.With(key).Get($"/v1/reviews/{scene.Review}/findings")).Status);
        Assert.DoesNotContain(key, kept, StringComparison.Ordinal);
        await Go(scene, "members");
        await Main.GetByRole(AriaRole.Button, new() { Name = "Take it away: the role of auditor" }).ClickAsync();
        await Assertions.Expect(Main.GetByText("none any more")).ToBeVisibleAsync();
        Assert.Equal(404, (await scene.Owner.With(key).Get($"/v1/reviews/{scene.Review}/findings")).Status);
    }

    [Fact]
    public async Task A_key_that_was_handed_over_is_ended()
    {
        var scene = await Scene.Set(server);
        var handed = (await scene.Post("members", new { role = "auditor" })).Expect(201).Json![
            "key"
        ]!.GetValue<string>();

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "members");
        await Main.GetByRole(AriaRole.Button, new() { Name = "End it: the key for handed over" }).ClickAsync();
        await Assertions
            .Expect(Main.GetByRole(AriaRole.Button, new() { Name = "End it: the key for handed over" }))
            .ToHaveCountAsync(0);

        Assert.Equal(401, (await scene.Owner.With(handed).Get($"/v1/reviews/{scene.Review}/findings")).Status);
    }

    [Fact]
    public async Task Who_may_do_what_is_for_owners_to_change_and_for_reviewers_not_to_see()
    {
        var scene = await Scene.Set(server);
        var (auditor, reviewer) = (await Account(scene, "auditor"), await Account(scene, "reviewer"));

        await Open(auditor, script: false);
        await Go(scene, "members");
        await Assertions.Expect(Main.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Open(reviewer, script: false);
        Assert.Equal(403, (await Go(scene, "members"))!.Status);
        await Go(scene, "");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Who may do what" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_key_of_ones_own_is_made_for_one_review_shown_once_and_ended()
    {
        var scene = await Scene.Set(server);
        var title = (await scene.Read(""))["title"]!.GetValue<string>();

        await Open(scene.Owner.Account, script: false);
        await Page.GotoAsync($"{Url}/reviews");
        await Click("Your keys");
        await Main.GetByLabel("What it is for").FillAsync("weekly copy");
        await Main.GetByLabel("For how many days").FillAsync("999");
        await Main.GetByLabel("The only review").SelectOptionAsync(title);
        await Main.GetByLabel("auditor: reads").CheckAsync();
        await Press("Make it");
        // 366 at most; what was filled in is still there.
        await Assertions.Expect(Main.GetByText("This was not recorded.")).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByLabel("What it is for")).ToHaveValueAsync("weekly copy");
        // The owner is no auditor there: such a key would reach nothing.
        await Main.GetByLabel("For how many days").FillAsync("30");
        await Press("Make it");
        await Assertions.Expect(Main.GetByText("This was not recorded.")).ToBeVisibleAsync();
        await Main.GetByLabel("auditor: reads").UncheckAsync();
        await Main.GetByLabel("owner: does everything").CheckAsync();
        await Press("Make it");
        var key = await Key.InputValueAsync();
        Assert.DoesNotContain(key, await Kept(), StringComparison.Ordinal);
        Assert.Equal(200, (await scene.Owner.With(key).Get($"/v1/reviews/{scene.Review}/findings")).Status);

        await Click("It is copied: go on");
        await Assertions.Expect(Main.GetByText($"{title}, as owner")).ToBeVisibleAsync();
        Assert.DoesNotContain(key, await Page.ContentAsync(), StringComparison.Ordinal);
        await Main.GetByRole(AriaRole.Button, new() { Name = "End it: the key for weekly copy" }).ClickAsync();
        await Assertions.Expect(Main.GetByText("weekly copy")).ToHaveCountAsync(0);
        Assert.Equal(401, (await scene.Owner.With(key).Get($"/v1/reviews/{scene.Review}/findings")).Status);
    }

    private static async Task<Guid> Account(Scene scene, string role) =>
        (await scene.Post("members", new { role })).Expect(201).Json!["account"]!.GetValue<Guid>();

    // Where a browser keeps things: addresses and cookies.
    private async Task<string> Kept() =>
        string.Join('\n', (await Page.Context.CookiesAsync()).Select(c => c.Value).Append(Page.Url));
}
