using Microsoft.Playwright;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What auditors record in a browser: they belong to no team, and what they find is their own.</summary>
[Collection(Sites.Name)]
public sealed class AuditFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task An_auditor_raises_a_finding_on_a_statement()
    {
        var scene = await Scene.Set(server);
        var auditor = await scene.Join(server, Role.Auditor);
        var theory = await scene.Do(
            "programme-theories",
            new
            {
                title = "Trust",
                statements = new[]
                {
                    new
                    {
                        text = "Trust helps.",
                        restsOn = Array.Empty<object>(),
                        basis = "conjecture",
                    },
                },
                why = Scene.Why,
            }
        );

        await Open(auditor.Account, script: false);
        await Go(scene, $"programme-theories/{theory.Id}");
        await Main.GetByText("Why does this say that?").ClickAsync();
        await Click("Raise a finding on this statement");
        await Assertions.Expect(Main.GetByLabel("Raised by")).ToHaveCountAsync(0);
        await Main.GetByLabel("In your words").FillAsync("Whom does it help?");
        await Press("Raise it");

        await Assertions.Expect(Main.GetByText("Whom does it help?").First).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByRole(AriaRole.Status)).ToContainTextAsync("It is recorded");
        await Page.ReloadAsync();
        await Assertions.Expect(Main.GetByText("Whom does it help?").First).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
        var finding = (await scene.Read("findings"))["items"]!.AsArray().Single()!;
        Assert.Empty(finding["raised"]!["decidedBy"]!.AsArray());
        Assert.NotNull(finding["on"]![0]!["part"]);
    }

    [Fact]
    public async Task An_auditor_goes_through_a_sample_and_draws_it_again()
    {
        var scene = await Scene.Set(server);
        var auditor = await scene.Join(server, Role.Auditor);

        await Open(auditor.Account, script: false);
        await Go(scene, "sample?seed=audit");
        await Assertions.Expect(Main.GetByLabel("Raised by")).ToHaveCountAsync(0);
        await Main.GetByLabel("Why, of event 2").FillAsync("Who is she?");
        await Press("Record the worksheet as a finding");

        // Nothing was judged: it comes back with what was written.
        await Assertions.Expect(Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say of one decision at least");
        await Assertions.Expect(Main.GetByLabel("Why, of event 2")).ToHaveValueAsync("Who is she?");
        await Group("Event 2").GetByLabel("I disagree").CheckAsync();
        await Press("Record the worksheet as a finding");
        await Assertions.Expect(Main.GetByText("Event 2: disagree. Who is she?")).ToBeVisibleAsync();
        await Click("Draw the same sample again");
        await Assertions.Expect(Main.GetByText("Drawn by the seed audit from events 1 to 3.")).ToBeVisibleAsync();
        await Assertions.Expect(Main.Locator(".drawn a").First).ToHaveAttributeAsync("target", "_blank");
    }

    [Fact]
    public async Task Whoever_records_for_others_is_asked_whose_the_worksheet_is()
    {
        var scene = await Scene.Set(server);
        var account = (await scene.Post("members", new { role = "reviewer" })).Expect(201).Json![
            "account"
        ]!.GetValue<Guid>();

        await Open(account, script: false);
        await Go(scene, "sample?seed=audit");
        await Group("Event 2").GetByLabel("I agree").CheckAsync();
        await Main.GetByLabel("Raised by").SelectOptionAsync("Ada");
        await Press("Record the worksheet as a finding");

        await Assertions.Expect(Main.GetByText("1 of 3 judged, 0 disagreed with.")).ToBeVisibleAsync();
        var finding = (await scene.Read("findings"))["items"]!.AsArray().Single()!;
        Assert.Equal(scene.Ada, finding["raised"]!["decidedBy"]![0]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Nothing_is_claimed_that_nobody_said_and_whoever_decided_last_is_kept()
    {
        var scene = await Scene.Set(server);
        await scene.Do(
            "contributors",
            new
            {
                kind = "person",
                name = "Ben",
                roles = new[] { "reviewer" },
            }
        );
        var code = await scene.Code("Trust");
        var construct = await new Study(scene).Construct("Faith");
        var account = (await scene.Post("members", new { role = "reviewer" })).Expect(201).Json![
            "account"
        ]!.GetValue<Guid>();

        await Open(account, script: false);
        await Go(scene, $"work/affirm-construct?on={construct}");
        await Assertions.Expect(Main.Locator("input:checked")).ToHaveCountAsync(0);
        await Assertions.Expect(Main.GetByText("needed", new() { Exact = true })).ToHaveCountAsync(4);
        await Go(scene, $"work/redefine-code?on={code.Id}");
        await Main.GetByLabel("What it means").FillAsync("To rely on somebody without proof.");
        await Main.GetByLabel("Why").FillAsync("Proof was the difference.");
        await Main.GetByLabel("Ben").CheckAsync();
        await Press("Redefine it");
        await Go(scene, $"work/affirm-construct?on={construct}");

        await Assertions.Expect(Main.GetByLabel("Ben")).ToBeCheckedAsync();
        await Assertions.Expect(Main.GetByLabel("Ada")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_source_is_screened_by_criteria_that_are_in_sight()
    {
        var scene = await Scene.Set(server);
        await scene.Do(
            "criteria",
            new
            {
                criteria = new[] { new { kind = "include", text = "It tells of partnerships." } },
                reason = "To begin with.",
            },
            version: 1
        );
        var source = await scene.Do(
            "sources",
            new
            {
                kind = "paper",
                title = "Partners",
                foundBy = "database",
            }
        );

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"work/screen-source?on={source.Id}");

        await Assertions.Expect(Main.GetByText("It tells of partnerships.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_sample_that_finds_nothing_says_why()
    {
        var scene = await Scene.Set(server);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "sample?seed=audit&scope=theory");

        await Assertions
            .Expect(Main.GetByText("None of the events 1 to 3 that this seed draws changes theory."))
            .ToBeVisibleAsync();
    }
}
