using Deque.AxeCore.Playwright;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Every form that there is, as a browser shows it where there is little room.</summary>
[Collection(Sites.Name)]
public sealed class EveryFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task Every_form_is_open_to_everybody_whatever_they_see_and_use()
    {
        var things = await OneOfEverything.Begin(server);
        await Open(things.Scene.Owner.Account);
        await Page.SetViewportSizeAsync(320, 640);

        foreach (var form in DecisionForms.All)
        {
            var on =
                form.On is { } kind && kind != DecisionForms.Anything
                    ? $"?on={things.Ready.GetValueOrDefault(form.Name, things.Of[kind])}"
                    : "";
            var with = form.Name switch
            {
                "link-evidence" or "link-ripple" => $"&with={things.Of["configurations"]}",
                "amend-protocol" => "&part=0",
                _ => "",
            };
            if (form.Name == "amend-protocol")
            {
                await WhatIsReady.Publish(things.Scene);
            }

            var answer = await Go(things.Scene, $"work/{form.Name}{on}{with}");
            var found = await Page.RunAxe();

            Assert.True(answer!.Status == 200, $"{form.Name}: {answer.Status}");
            Assert.True(
                await Main.Locator("form.work button[type=submit]").CountAsync() > 0,
                $"{form.Name} asks nothing"
            );
            Assert.True(
                found.Violations.Length == 0,
                $"{form.Name}: {string.Join('\n', found.Violations.Select(v => $"{v.Id} {v.Nodes[0].Html}"))}"
            );
            Assert.True(
                await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") == 320,
                $"{form.Name} is too wide"
            );
        }
    }
}
