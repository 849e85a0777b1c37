using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>The work of a review, done in a browser by what is seen.</summary>
[Collection(Sites.Name)]
public sealed class WorkTests(Site site, ServerFixture server) : Working(site)
{
    private const string Content =
        "Partners met every week. They came to rely on each other 🤝 and took larger risks.\nNobody signed a contract.";

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

    [Fact]
    public async Task Without_any_script_an_excerpt_is_marked_by_quoting_it()
    {
        var scene = await Scene.Set(server);
        await scene.Text(Content.Replace("contract", "contract. Partners met every week", StringComparison.Ordinal));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "");
        await Click("Work");
        await Click("Trust in partnerships");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("Partners met\never");
        await Press("Mark it");
        await Assertions.Expect(Main.GetByText("It stands in 2 places: which one is meant?")).ToBeVisibleAsync();
        await Main.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await Press("Mark it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Code an excerpt");

        var excerpt = (await scene.Read("excerpts"))["items"]!.AsArray().Single()!;
        Assert.Equal("Partners met ever", excerpt["quote"]!.GetValue<string>());
        Assert.True(excerpt["span"]!["from"]!.GetValue<int>() > 90);
    }

    [Fact]
    public async Task A_quote_that_is_corrected_is_looked_for_anew()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"work/mark-excerpt?on={text}");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("Partners met");
        await Press("Mark it");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("Nobody signed");
        await Press("Mark it");
        await Assertions.Expect(Main.Locator(".places mark")).ToHaveTextAsync("Nobody signed");
        await Press("Mark it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Code an excerpt");

        var excerpt = (await scene.Read("excerpts"))["items"]!.AsArray().Single()!;
        Assert.Equal("Nobody signed", excerpt["quote"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_selected_before_the_script_came_counts_as_well()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account);
        // It comes late, as over a slow line.
        var held = new TaskCompletionSource();
        await Page.RouteAsync(
            "**/mark*.js",
            async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            }
        );
        await Page.GotoAsync(
            $"{Url}/reviews/{scene.Review}/work/mark-excerpt?on={text}",
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await Main.Locator("[data-at]").First.WaitForAsync();
        await Page.EvaluateAsync(Selecting, new[] { "larger risks", "took " });
        held.SetResult();

        await Assertions.Expect(Main.GetByLabel("Quote", new() { Exact = true })).ToHaveValueAsync("larger risks");
    }

    [Fact]
    public async Task Words_that_are_not_in_the_text_are_kept_and_asked_for_again()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account);
        await Go(scene, $"work/mark-excerpt?on={text}");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("They came to distrust each other");
        await Press("Mark it");

        await Assertions.Expect(Main.GetByText("These words do not stand in the text like this.")).ToBeVisibleAsync();
        await Assertions
            .Expect(Main.GetByLabel("Quote", new() { Exact = true }))
            .ToHaveValueAsync("They came to distrust each other");
        Assert.Empty((await scene.Read("excerpts"))["items"]!.AsArray());
    }

    [Fact]
    public async Task At_a_keyboard_the_arrow_keys_select_what_is_marked()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account);
        await Go(scene, $"work/mark-excerpt?on={text}");
        await Main.Locator("[data-marking]").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("Shift+ArrowRight");

        await Assertions.Expect(Main.GetByLabel("Quote", new() { Exact = true })).ToHaveValueAsync("Partners met");
        await Press("Mark it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Code an excerpt");
    }

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

    [Fact]
    public async Task Every_form_is_open_to_everybody_whatever_they_see_and_use()
    {
        var things = await Things();
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

    // One of everything that a form can be about.
    private async Task<(Scene Scene, Dictionary<string, Guid> Of, Dictionary<string, Guid> Ready)> Things()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var text = await scene.Text(Content);
        var excerpt = await study.Excerpt("They rely on each other.");
        var code = (await scene.Code("Trust")).Id;
        var dyad = await study.Dyad();
        var theory = new
        {
            title = "Working together",
            statements = new[] { new { text = "Trust helps.", restsOn = new[] { new { id = dyad.Id, version = 1 } } } },
            why = Scene.Why,
        };
        var participant = (await scene.Recruit("P1", "auditors")).Id;
        var (dimension, category) = await WhatIsReady.Typology(scene);
        var asked = new
        {
            participantId = participant,
            asked = "erase-verbatim",
            request = "Please.",
        };
        return (
            scene,
            new(StringComparer.Ordinal)
            {
                ["participants"] = participant,
                ["withdrawals"] = (await scene.Do("withdrawals", asked)).Id,
                ["texts"] = text,
                ["sources"] = (await scene.Read($"texts/{text}"))["sourceId"]!.GetValue<Guid>(),
                ["excerpts"] = excerpt,
                ["codes"] = code,
                ["codings"] = (await scene.Do("codings", ReadingScene.Coding(excerpt, code))).Id,
                ["constructs"] = await study.Construct("Trust"),
                ["configurations"] = dyad.Id,
                ["evidence"] = (await study.Link(dyad.Id, excerpt, "contradicts")).Id,
                ["programme-theories"] = (await scene.Do("programme-theories", theory)).Id,
                ["memos"] = (await scene.Do("memos", About(excerpt, "analytic"))).Id,
                ["findings"] = (await scene.Do("findings", On(excerpt, "question"))).Id,
                ["phases"] = scene.Phase,
                ["contributors"] = scene.Ada,
                ["guidance"] = (await scene.Do("guidance", theory)).Id,
                ["consultations"] = await Consultation(scene, dyad.Id),
                ["reviews"] = scene.Review,
                ["candidates"] = (await scene.Do("candidates", WhatIsReady.Candidate)).Id,
                ["demi-regularities"] = (await scene.Do("demi-regularities", WhatIsReady.Pattern(dyad.Id))).Id,
                ["guides"] = (await scene.Do("guides", WhatIsReady.Guide(dyad.Id))).Id,
                ["suggestions"] = (await scene.Do("suggestions", WhatIsReady.Suggestion(excerpt))).Id,
                ["dimensions"] = dimension,
                ["categories"] = category,
            },
            await WhatIsReady.Begin(study, excerpt)
        );
    }

    private static async Task<Guid> Consultation(Scene scene, Guid configuration)
    {
        var held = await scene.Do(
            "consultations",
            new { group = "Those who host", put = new[] { new { id = configuration, version = 1 } } }
        );
        return (
            await scene.Do($"consultations/{held.Id}/advice", new { advice = "Meet more often." }, held.Version)
        ).Id;
    }

    private static object About(Guid thing, string kind) =>
        new
        {
            kind,
            text = "A thought.",
            about = new[] { new { id = thing } },
        };

    private static object On(Guid thing, string kind) =>
        new
        {
            kind,
            text = "Why?",
            on = new[] { new { id = thing } },
        };

    private async Task Row(string legend, string role, string wording)
    {
        await Group(legend).GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = role });
        await Group(legend).GetByLabel("Wording").FillAsync(wording);
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

    // A form is not sent before the words are in it.
    private async Task Select(string words, string after)
    {
        await Main.Locator("[data-marking]").WaitForAsync();
        await Page.EvaluateAsync(Selecting, new[] { words, after });
        await Assertions.Expect(Main.GetByLabel("Quote", new() { Exact = true })).ToHaveValueAsync(words);
    }

    // As a mouse would: from before the first of these words to after the last.
    private const string Selecting = """
        ([words, after]) => {
          const node = [...document.querySelectorAll("[data-at]")].map(n => n.firstChild).find(n => n.data.includes(words));
          const from = node.data.indexOf(after + words) + after.length;
          getSelection().setBaseAndExtent(node, from, node, from + words.length);
        }
        """;
}
