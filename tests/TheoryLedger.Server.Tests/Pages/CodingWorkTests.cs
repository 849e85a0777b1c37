using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A passage is marked, read and argued about by what is seen.</summary>
[Collection(Sites.Name)]
public sealed class CodingWorkTests(Site site, ServerFixture server) : TextWork(site)
{
    [Fact]
    public async Task A_coder_marks_codes_and_disputes()
    {
        var scene = await Scene.Set(server);
        var ben = await Reviewer(scene, "Ben");
        await scene.Text(Content);
        await scene.Code("Trust");

        await Open(ben);
        await Go(scene, "");
        await Click("Work");
        await Click("Trust in partnerships");
        await Select("rely on each other 🤝", "They came to ");
        await Press("Mark it");
        await CodeIt("Trust", "They take each other's word.");
        await Assertions.Expect(Main.Locator("mark")).ToHaveTextAsync("rely on each other 🤝");
        var excerpt = (await scene.Read("excerpts"))["items"]!.AsArray().Single()!;
        Assert.Equal(Content.IndexOf("rely", StringComparison.Ordinal), excerpt["span"]!["from"]!.GetValue<int>());

        // Somebody else disagrees; whoever coded sees it, and the two settle it.
        await Open(scene.Owner.Account);
        await Page.GotoAsync($"{Url}/reviews/{scene.Review}/excerpts/{excerpt["id"]}");
        await Offered("this reading", "Dispute this reading");
        await Assertions.Expect(Main.GetByText("mechanism", new() { Exact = true })).ToBeVisibleAsync();
        await Main.GetByLabel("Why you disagree").FillAsync("It may be habit.");
        await Press("Dispute it");
        await Assertions.Expect(Main.GetByText("It may be habit.").First).ToBeVisibleAsync();
        await Offered("this", "Settle its dispute");
        await Main.GetByLabel("it stands").CheckAsync();
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("Habit is how trust looks after a year.");
        await Press("Settle it");

        var coding = (await scene.Read("codings"))["items"]!.AsArray().Single()!;
        var dispute = (await scene.Read($"codings/{coding["id"]}"))["disputes"]!.AsArray().Single()!;
        Assert.Equal("stands", dispute["outcome"]!.GetValue<string>());
        Assert.Equal("It may be habit.", dispute["reason"]!.GetValue<string>());
        Assert.Equal("Habit is how trust looks after a year.", dispute["resolution"]!.GetValue<string>());
    }

    private static async Task<Guid> Reviewer(Scene scene, string name)
    {
        var account = (await scene.Post("members", new { role = "reviewer" })).Expect(201).Json![
            "account"
        ]!.GetValue<Guid>();
        await scene.Do(
            "contributors",
            new
            {
                kind = "person",
                name,
                roles = new[] { "reviewer" },
                account,
            }
        );
        return account;
    }

    private async Task CodeIt(string code, string reading)
    {
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Code an excerpt");
        await Main.GetByLabel("Code", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = code });
        await Main.GetByLabel("How you read it").FillAsync(reading);
        await Main.GetByLabel("What it seems to work as")
            .SelectOptionAsync(new SelectOptionValue { Label = "Mechanism" });
        await Main.GetByLabel("I infer it").CheckAsync();
        await Main.GetByLabel("Probable").CheckAsync();
        await Main.GetByLabel("alone", new() { Exact = true }).CheckAsync();
        await Press("Record this reading");
    }
}
