using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Who takes part, who was asked and what follows for those who act, recorded in a browser.</summary>
[Collection(Sites.Name)]
public sealed class TeamFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task Whoever_signs_in_without_a_person_joins_as_themselves()
    {
        var scene = await Scene.Set(server);
        var account = (await scene.Post("members", new { role = "reviewer" })).Expect(201).Json![
            "account"
        ]!.GetValue<Guid>();

        await Open(account, script: false);
        await Go(scene, "");
        await Click("Work");
        await Click("Bring somebody into the team");
        await Main.GetByLabel("Name").FillAsync("Ben");
        await Main.GetByLabel("This is me").CheckAsync();
        await Group("What they do").GetByLabel("second coder").CheckAsync();
        await Main.GetByLabel("Ada").CheckAsync();
        await Press("Bring them in");

        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ben");
        var people = (await scene.Read("contributors"))["items"]!.AsArray();
        var ben = people.Single(p => p!["name"]!.GetValue<string>() == "Ben")!;
        Assert.Equal(account, ben["account"]!.GetValue<Guid>());
        Assert.Equal(["second-coder"], ben["roles"]!.AsArray().Select(r => r!.GetValue<string>()));
    }

    [Fact]
    public async Task A_review_is_begun_and_its_first_person_joins()
    {
        var owner = (await Scene.Set(server)).Owner.Account;
        await Open(owner, script: false);
        await Page.GotoAsync($"{Url}/reviews");
        await Click("Begin a review");
        await Main.GetByLabel("Title").FillAsync("Gardens in schools");
        await Main.GetByLabel("Objective 2").FillAsync("To say for whom");
        await Press("Begin it");
        // What is missing is asked for by the browser first; whoever has none that does is told by the server.
        await Main.GetByLabel("Its question").FillAsync("Why do some gardens last?");
        await Press("Begin it");

        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Bring somebody into the team");
        await Assertions.Expect(Main.GetByLabel("This is me")).ToBeCheckedAsync();
        await Main.GetByLabel("Name").FillAsync("Cleo");
        await Group("What they do").GetByLabel("lead reviewer").CheckAsync();
        await Press("Bring them in");
        await Click("Work");
        await Click("open a phase");
        await Main.GetByLabel("Name").FillAsync("Scoping");
        await Press("Open it");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Scoping");

        await Page.GotoAsync($"{Url}/reviews");
        await Click("Gardens in schools");
        await Assertions.Expect(Main.GetByText("Why do some gardens last?").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("/reviews/6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    public async Task Beginning_a_review_leads_nowhere_else(string elsewhere)
    {
        var scene = await Scene.Set(server);
        await Open(scene.Owner.Account);
        await Page.GotoAsync($"{Url}/reviews/new");
        await Main.GetByLabel("Title").FillAsync("Gardens");
        await Main.GetByLabel("Its question").FillAsync("Why?");
        await Page.EvaluateAsync("to => document.querySelector('[name=_then]').value = to", elsewhere);
        await Press("Begin it");

        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gardens");
        Assert.StartsWith($"{Url}/reviews/", Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("6f9619ff", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultation_is_held_and_its_advice_answered_by_what_it_changed()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "work/hold-consultation");
        await Main.GetByLabel("Who was consulted").FillAsync("Those who host");
        await Main.GetByLabel("How many came").FillAsync("7");
        await Main.GetByLabel("Trust and risk").CheckAsync();
        await Press("Record it");
        await Offered("this", "Answer their advice");
        await Click("Nothing is recorded of what they advised: record it first.");
        await Main.GetByLabel("What they advised").FillAsync("Say who the partners are.");
        await Press("Record it");
        await Offered("this", "Answer their advice");
        await Main.GetByLabel("The advice").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Main.GetByLabel("declined").CheckAsync();
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("The papers name none.");
        await Press("Answer it");
        await Assertions.Expect(Main.GetByText("The papers name none.").First).ToBeVisibleAsync();

        var held = (await scene.Read("consultations"))["items"]!.AsArray().Single()!;
        var read = await scene.Read($"consultations/{held["id"]}");
        Assert.Equal(7, read["attendance"]!.GetValue<int>());
        Assert.Equal(dyad.Id, read["put"]!.AsArray().Single()!["id"]!.GetValue<Guid>());
        var advice = read["advice"]!.AsArray().Single()!;
        Assert.Equal("Say who the partners are.", advice["advice"]!.GetValue<string>());
        Assert.Equal("declined", advice["answers"]!.AsArray().Single()!["response"]!.GetValue<string>());
    }

    [Fact]
    public async Task Guidance_is_drafted_approved_and_revised()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "guidance");
        await Main.GetByText("Record something new").ClickAsync();
        await Click("Draft guidance");
        await Main.GetByLabel("Title").FillAsync("For those who begin");
        await Group("Statement 1").GetByLabel("Wording").FillAsync("Meet every week.");
        await Group("Statement 1").GetByLabel("Rests on").First.SelectOptionAsync($"{dyad.Id},1");
        await Reason("Meetings are what trust grew from.", "consolidate");
        await Press("Draft it");
        await Offered("this", "Approve it");
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync("The team agreed.");
        await Press("Approve it");
        await Offered("this", "Revise it");
        await Group("Statement 1").GetByLabel("Wording").FillAsync("Meet every week at first.");
        await Reason("Later it matters less.", "situate");
        await Press("Revise it");
        await Assertions.Expect(Main.GetByText("Meet every week at first.").First).ToBeVisibleAsync();

        var guidance = (await scene.Read("guidance"))["items"]!.AsArray().Single()!;
        var read = await scene.Read($"guidance/{guidance["id"]}");
        Assert.Equal(2, read["formVersion"]!.GetValue<int>());
        Assert.Equal(1, read["approvals"]!.AsArray().Single()!["formVersion"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_construct_goes_into_another_and_cannot_go_into_itself()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var (faith, trust) = (await study.Construct("Faith"), await study.Construct("Trust"));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"mechanisms/{faith}");
        await Offered("this", "Merge it into another");
        await Assertions.Expect(Main.GetByLabel("It goes into").GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await Main.GetByLabel("It goes into").SelectOptionAsync($"{trust}");
        await Reason("Both mean the same in every passage.", "consolidate");
        await Press("Merge it");

        Assert.Equal("merged", (await scene.Read($"constructs/{faith}"))["state"]!.GetValue<string>());
        Assert.Contains($"{faith}", $"{await scene.Read($"constructs/{trust}")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_known_when_something_was_decided_is_a_page()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");
        var excerpt = await study.Excerpt("They rely on each other.");
        await study.Link(dyad.Id, excerpt, "supports");
        var decided = (await scene.Read($"configurations/{dyad.Id}/history"))["items"]![0]!["fact"]!["position"];

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"events/{decided}");
        await Click("What was known then, and now");

        await Assertions.Expect(Main.GetByText("Come since (1)")).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByText("“They rely on each other.”")).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByText("Not put forward then.")).ToBeVisibleAsync();
    }
}
