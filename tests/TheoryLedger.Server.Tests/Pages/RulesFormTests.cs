using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What a review is held to, and what it extracts and hears, recorded in a browser.</summary>
[Collection(Sites.Name)]
public sealed class RulesFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task A_protocol_is_published_once_and_then_amended()
    {
        var scene = await Scene.Set(server);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "");
        await Click("Work");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Amend the protocol" }))
            .ToHaveCountAsync(0);
        await Click("Publish the protocol");
        await Main.GetByLabel("Where it can be found").FillAsync("PROSPERO 1");
        await Group("Section 1").GetByLabel("Section").FillAsync("Searching, in databases");
        await Group("Section 1").GetByLabel("What it says").FillAsync("Three databases.\nTwo people.");
        await Press("Publish it");
        await Offered("the review as a whole", "Amend the protocol");
        await Click("Searching, in databases");
        await Main.GetByLabel("What it says from now on").FillAsync("Four databases.");
        await Main.GetByLabel("Why").FillAsync("The fourth was recommended.");
        await Press("Amend it");
        await Offered("the review as a whole", "Amend the protocol");
        await Click("A section that it does not have yet");
        await Main.GetByLabel("Section", new() { Exact = true }).FillAsync("Interviews");
        await Main.GetByLabel("What it says from now on").FillAsync("Ten, with hosts.");
        await Main.GetByLabel("Why").FillAsync("Nobody wrote of hosts.");
        await Press("Amend it");
        await Assertions.Expect(Main.GetByText("What works, for whom, and why?").First).ToBeVisibleAsync();

        var read = await scene.Read("");
        Assert.Equal("PROSPERO 1", read["protocol"]!["reference"]!.GetValue<string>());
        Assert.Equal(
            [("Three databases.\nTwo people.", "Four databases."), ("", "Ten, with hosts.")],
            read["amendments"]!.AsArray().Select(a => (Text(a!, "before"), Text(a!, "after")))
        );
        await Go(scene, "work/publish-protocol");
        await Assertions
            .Expect(
                Main.GetByText("The protocol has been published; what departs from it is recorded as an amendment.")
            )
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_issues_criteria_second_sees_those_of_the_first_and_loses_none_of_theirs()
    {
        var scene = await Scene.Set(server);
        var version = (await scene.Read(""))["version"]!.GetValue<long>();

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "");
        await Offered("the review as a whole", "Issue criteria for screening");
        await Criterion(1, "include", "About partnerships.");
        await Main.GetByLabel("Why").FillAsync("That is the question.");
        var others = new
        {
            criteria = new[] { new { kind = "exclude", text = "Not about money." } },
            reason = "First.",
        };
        await scene.Do("criteria", others, version);
        await Press("Issue them");
        await Assertions.Expect(Main.GetByText("This has changed since you began.")).ToBeVisibleAsync();
        await Assertions.Expect(Group("Criterion 1").GetByText("Not about money.").First).ToBeVisibleAsync();
        await Assertions.Expect(Group("Criterion 1").GetByLabel("Wording")).ToHaveValueAsync("About partnerships.");
        await Assertions.Expect(Main.GetByLabel("Why")).ToHaveValueAsync("That is the question.");
        await Criterion(2, "exclude", "Not about money.");
        await Press("Issue them");

        var criteria = (await scene.Read(""))["criteria"]!;
        Assert.Equal(2, criteria["version"]!.GetValue<int>());
        Assert.Equal(
            [("include", "About partnerships."), ("exclude", "Not about money.")],
            criteria["criteria"]!.AsArray().Select(c => (Text(c!, "kind"), Text(c!, "text")))
        );
    }

    [Fact]
    public async Task The_scope_is_refocused_and_the_codebook_issued()
    {
        var scene = await Scene.Set(server);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "");
        await Offered("the review as a whole", "Refocus the scope");
        await Main.GetByLabel("Its question").FillAsync("What works for newcomers?");
        await Main.GetByLabel("Objective 2").FillAsync("To say when.");
        await Main.GetByLabel("comparison").CheckAsync();
        await Main.GetByLabel("Why").FillAsync("All papers speak of newcomers.");
        await Press("Refocus it");
        await Go(scene, "answers/codebook");
        await Begun("Issue the codebook as it stands");
        await Main.GetByLabel("Why").FillAsync("The second coders begin.");
        await Press("Issue it");
        await Assertions.Expect(Main.GetByText("What works for newcomers?").First).ToBeVisibleAsync();

        var read = await scene.Read("");
        Assert.Equal(["Find out.", "To say when."], read["objectives"]!.AsArray().Select(o => o!.GetValue<string>()));
        Assert.Equal(("comparison", 1), (Text(read, "purpose"), read["codebookVersion"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_interview_is_held_by_a_guide_that_was_revised()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");
        var talk = await scene.Register("interview", "A talk");
        var participant = await scene.Recruit("P1", "auditors");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "answers/guides");
        await Begun("Issue an interview guide");
        await Main.GetByLabel("Title").FillAsync("For hosts");
        await Main.GetByLabel("What is asked, in its order").FillAsync("What is trust?");
        await Main.GetByLabel("Trust and risk").CheckAsync();
        await Press("Issue it");
        await Offered("this", "Revise it");
        await Assertions.Expect(Main.GetByLabel("Trust and risk")).ToBeCheckedAsync();
        await Main.GetByLabel("What is asked, in its order").FillAsync("Tell me of an evening.");
        await Main.GetByLabel("Why").FillAsync("Nobody understood it.");
        await Press("Revise it");
        await Go(scene, $"sources/{talk.Id}");
        await Offered("this", "Record how it was held");
        await Main.GetByLabel("P1").CheckAsync();
        await Main.GetByLabel("By which guide").SelectOptionAsync("For hosts");
        await Main.GetByLabel("How it was held").FillAsync("by telephone");
        await Main.GetByLabel("How long it took").FillAsync("forty");
        await Main.GetByLabel("Trust and risk").CheckAsync();
        await Press("Record it");
        // A number is asked for in digits; nothing else has to be said again.
        await Assertions.Expect(Main.GetByText("This was not recorded.")).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByLabel("How long it took")).ToHaveValueAsync("forty");
        await Assertions.Expect(Main.GetByLabel("P1")).ToBeCheckedAsync();
        await Main.GetByLabel("How long it took").FillAsync("40");
        await Press("Record it");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A talk");

        var guide = (await scene.Read("guides"))["items"]!.AsArray().Single()!;
        var held = (await scene.Read($"sources/{talk.Id}"))["fieldwork"]!.AsArray().Single()!;
        Assert.Equal(
            (guide["id"]!.GetValue<Guid>(), 2),
            (held["guide"]!.GetValue<Guid>(), held["guideVersion"]!.GetValue<int>())
        );
        Assert.Equal(participant.Id, held["participants"]!.AsArray().Single()!.GetValue<Guid>());
        Assert.Equal(dyad.Id, held["tested"]!.AsArray().Single()!["id"]!.GetValue<Guid>());
        Assert.Equal(40, held["minutes"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_a_paper_reports_is_extracted_and_its_kin_named()
    {
        var scene = await Scene.Set(server);
        var (paper, other) = (await scene.Register("paper", "A trial"), await scene.Register("report", "Its report"));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"sources/{paper.Id}");
        await Offered("this", "Extract what kind of study it reports");
        await Main.GetByLabel("Design").FillAsync("A trial in two towns");
        await Main.GetByLabel("Country 1").FillAsync("NL");
        await Main.GetByLabel("Kind of programme 2").FillAsync("Paid hosts");
        await Press("Record it");
        await Offered("this", "Note a figure that it states");
        await Main.GetByLabel("What is counted").FillAsync("people interviewed");
        await Main.GetByLabel("The count").FillAsync("41");
        await Press("Note it");
        await Offered("this", "Say that it belongs together with another");
        await Main.GetByLabel("The other source").SelectOptionAsync("Its report");
        await Main.GetByLabel("reports the same study as the other").CheckAsync();
        await Main.GetByLabel("Why").FillAsync("Both name the same trial.");
        await Press("Link them");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A trial");

        var read = await scene.Read($"sources/{paper.Id}");
        Assert.Equal("A trial in two towns", Text(read["characteristics"]!, "design"));
        Assert.Equal(["NL"], read["characteristics"]!["countries"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal(41, read["figures"]!.AsArray().Single()!["value"]!.GetValue<int>());
        Assert.Contains($"{other.Id}", $"{read["kin"]}", StringComparison.Ordinal);
        // An interview states no figures of itself.
        var talk = await scene.Register("interview", "A talk");
        await Go(scene, $"work/report-figure?on={talk.Id}");
        await Assertions.Expect(Main.GetByText("It is somebody speaking").First).ToBeVisibleAsync();
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task Criterion(int at, string kind, string text)
    {
        await Group($"Criterion {at}").GetByLabel("It", new() { Exact = true }).SelectOptionAsync(kind);
        await Group($"Criterion {at}").GetByLabel("Wording").FillAsync(text);
    }
}
