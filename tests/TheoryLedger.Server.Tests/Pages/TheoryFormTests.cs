using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Theory divided, recast and linked in a browser.</summary>
[Collection(Sites.Name)]
public sealed class TheoryFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task A_configuration_is_divided_into_three_that_begin_with_what_it_says()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var dyad = await study.Dyad("Trust and risk");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"configurations/{dyad.Id}");
        await Offered("this", "Divide it into parts");
        await Assertions.Expect(Group("Part 2: element 1").GetByLabel("Wording")).ToHaveValueAsync("Partners trust");
        await Main.GetByLabel("Title of part 1").FillAsync("Trust among newcomers");
        await Main.GetByLabel("Title of part 2").FillAsync("Trust among hosts");
        await Group("Part 2: element 1").GetByLabel("Wording").FillAsync("Hosts trust");
        await Group("Part 2: link 1").GetByLabel("From").SelectOptionAsync("1");
        await Group("Part 2: link 1").GetByLabel("leads to").SelectOptionAsync("2");
        await Press("One part more");
        await Assertions.Expect(Main.GetByLabel("Title of part 2")).ToHaveValueAsync("Trust among hosts");
        await Main.GetByLabel("Title of part 3").FillAsync("Trust among funders");
        await Group("Part 3: element 1").GetByLabel("Role").SelectOptionAsync("Context");
        await Group("Part 3: element 1").GetByLabel("Wording").FillAsync("Funders stay away");
        await Press("One part more");
        await Reason("What holds for newcomers does not hold for hosts.", "situate");
        await Press("Divide it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Trust and risk");

        Assert.Equal("split", (await study.Read(dyad.Id))["state"]!.GetValue<string>());
        var all = (await scene.Read("configurations?state=open"))["items"]!.AsArray();
        Assert.Equal(
            ["Trust among newcomers", "Trust among hosts", "Trust among funders"],
            all.Select(c => c!["title"]!.GetValue<string>())
        );
        var hosts = (await study.Read(all[1]!["id"]!.GetValue<Guid>()))["form"]!;
        Assert.Equal(
            ["Hosts trust", "Risk is taken"],
            hosts["elements"]!.AsArray().Select(e => e!["wording"]!.GetValue<string>())
        );
        Assert.Equal($"{hosts["elements"]![1]!["id"]}", $"{hosts["links"]!.AsArray().Single()!["to"]}");
    }

    [Fact]
    public async Task An_element_is_recast_and_an_outcome_linked_and_the_link_given_up()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var (first, second) = (await study.Dyad("Trust and risk"), await study.Dyad("Risk and reward"));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"configurations/{second.Id}");
        await Offered("this", "Recast one of its elements");
        await Main.GetByLabel("Which element").SelectOptionAsync("Mechanism: Partners trust");
        await Main.GetByLabel("It turned out to work as").SelectOptionAsync("Context");
        await Reason("It is there before anything happens.", "situate");
        await Press("Recast it");
        await Go(scene, $"configurations/{first.Id}");
        await Offered("this", "Link its outcome to another configuration");
        await Click("Risk and reward");
        await Main.GetByLabel("Which outcome of this one").SelectOptionAsync("Outcome: Risk is taken");
        await Main.GetByLabel("As what it is at work in the other").SelectOptionAsync("Context: Partners trust");
        await Reason("Whoever took a risk together trusts the more.", "consolidate");
        await Press("Link it");
        await Offered("this", "Give up a link to another configuration");
        await Main.GetByLabel("Which link").SelectOptionAsync("Risk is taken → Partners trust (Risk and reward)");
        await Reason("The second paper shows that it was there before.", "adjudicate");
        await Press("Give it up");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Trust and risk");

        var recast = (await study.Read(second.Id))["form"]!["elements"]![0]!;
        Assert.Equal("Context", recast["role"]!.GetValue<string>());
        var given = (await study.Read(first.Id))["ripples"]!["givenUp"]!.AsArray().Single()!;
        Assert.Equal(
            "The second paper shows that it was there before.",
            given["givenUp"]!["why"]!["rationale"]!.GetValue<string>()
        );
        // Nothing is left to be given up.
        await Main.GetByText("Record a decision on this", new() { Exact = true }).First.ClickAsync();
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Give up a link to another configuration" }))
            .ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_construct_is_not_divided_into_two_of_one_name_and_nothing_typed_is_lost()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var trust = await study.Construct("Trsut");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"mechanisms/{trust}");
        await Offered("this", "Put a slip of the pen right");
        await Main.GetByLabel("Name").FillAsync("Trust");
        await Main.GetByLabel("What was wrong").FillAsync("Two letters had changed places.");
        await Press("Put it right");
        await Offered("this", "Judge again whether it is new");
        await Main.GetByLabel("Known", new() { Exact = true }).CheckAsync();
        await Reason("It is in every textbook.", "consolidate");
        await Press("Record the judgement");
        await Offered("this", "Divide it into parts");
        await Part("Part 1", "Trust in people", "To rely on somebody.");
        await Part("Part 2", "Trust in people", "To rely on a scheme.");
        await Reason("They go with different outcomes.", "situate");
        await Press("Divide it");
        await Assertions
            .Expect(Main.GetByText("Divide it into at least two parts, each under a name of its own."))
            .ToBeVisibleAsync();
        await Assertions
            .Expect(Group("Part 2").GetByLabel("What is meant by it"))
            .ToHaveValueAsync("To rely on a scheme.");
        await Assertions
            .Expect(Main.GetByLabel("Why", new() { Exact = true }))
            .ToHaveValueAsync("They go with different outcomes.");
        await Group("Part 2").GetByLabel("Name").FillAsync("Trust in schemes");
        await Press("Divide it");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trust");

        var read = await scene.Read($"constructs/{trust}");
        Assert.Equal(("split", "known"), (read["state"]!.GetValue<string>(), read["novelty"]!.GetValue<string>()));
        var open = (await scene.Read("constructs"))["items"]!.AsArray();
        Assert.Equal(
            ["Trust", "Trust in people", "Trust in schemes"],
            open.Select(c => c!["name"]!.GetValue<string>()).Order()
        );
    }

    [Fact]
    public async Task A_code_is_divided_moved_and_tied()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        var (hope, trust) = (await scene.Code("Hope"), await scene.Code("Trust"));
        var construct = await study.Construct("Confidence");

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"codes/{trust.Id}");
        await Offered("this", "Put it elsewhere in the codebook");
        await Assertions.Expect(Main.GetByLabel("Under which code").GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await Main.GetByLabel("Under which code").SelectOptionAsync($"{hope.Id}");
        await Main.GetByLabel("Why").FillAsync("It is a kind of hope.");
        await Press("Put it there");
        await Offered("this", "Tie it to a construct");
        await Main.GetByLabel("The construct").SelectOptionAsync("Confidence");
        await Main.GetByLabel("Why").FillAsync("It says the same.");
        await Press("Tie it");
        await Offered("this", "Loosen it from a construct");
        await Main.GetByLabel("From which construct").SelectOptionAsync("Confidence");
        await Main.GetByLabel("Why").FillAsync("It does not.");
        await Press("Loosen it");
        var moved = await scene.Read($"codes/{trust.Id}");
        await Offered("this", "Divide it into finer codes");
        await Finer("Code 1", "Trust in people");
        await Finer("Code 2", "Trust in schemes");
        await Main.GetByLabel("Why").FillAsync("They go with different outcomes.");
        await Press("Divide it");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Trust");

        Assert.Equal(hope.Id, moved["parent"]!.GetValue<Guid>());
        Assert.DoesNotContain($"{construct}", $"{moved}", StringComparison.Ordinal);
        Assert.Equal("split", (await scene.Read($"codes/{trust.Id}"))["state"]!.GetValue<string>());
        Assert.Equal(3, (await scene.Read($"codes?parent={hope.Id}"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_excerpt_is_put_within_other_bounds_and_its_worth_revised()
    {
        var study = new Study(await Scene.Set(server));
        var scene = study.Scene;
        const string Content = "Partners met every week. They came to rely on each other.";
        var from = Content.IndexOf("rely", StringComparison.Ordinal);
        var marked = new
        {
            textId = await scene.Text(Content),
            span = new { from, to = Content.Length - 1 },
            quote = Content[from..^1],
        };
        var excerpt = (await scene.Do("excerpts", marked)).Id;
        var dyad = await study.Dyad();
        await scene.Do($"excerpts/{excerpt}/appraisals", WhatIsReady.Worth(dyad.Id), 1);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"excerpts/{excerpt}");
        await Offered("this", "Put it elsewhere in the text");
        await Assertions
            .Expect(Main.GetByLabel("Quote", new() { Exact = true }))
            .ToHaveValueAsync("rely on each other");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("They came to rely on each other.");
        await Main.GetByLabel("Why").FillAsync("Who they are stands before it.");
        await Press("Put it there");
        await Assertions.Expect(Main.GetByText("It was found here")).ToBeVisibleAsync();
        await Assertions.Expect(Main.GetByLabel("Why")).ToHaveValueAsync("Who they are stands before it.");
        await Press("Put it there");
        await Offered("this", "Revise what it is worth for a theory");
        await Main.GetByLabel("Which judgement").SelectOptionAsync("Relevance: high, for Trust and risk");
        await Main.GetByLabel("Low", new() { Exact = true }).CheckAsync();
        await Main.GetByLabel("Why").FillAsync("With the words before it, it is about weeks.");
        await Press("Revise it");
        await Assertions.Expect(Main.GetByText("it is about weeks").First).ToBeVisibleAsync();

        var read = await scene.Read($"excerpts/{excerpt}");
        Assert.Equal("They came to rely on each other.", read["quote"]!.GetValue<string>());
        Assert.Equal(2, read["excerptVersion"]!.GetValue<int>());
        Assert.Equal("low", read["appraisals"]!.AsArray().Single()!["level"]!.GetValue<string>());
    }

    private async Task Part(string legend, string name, string definition)
    {
        await Group(legend).GetByLabel("Name").FillAsync(name);
        await Group(legend).GetByLabel("What is meant by it").FillAsync(definition);
        await Group(legend).GetByLabel("What sort of thing it is").SelectOptionAsync("mindset");
        await Group(legend).GetByLabel("What it is held to be").SelectOptionAsync("mechanism");
        await Group(legend).GetByLabel("New with this review?").SelectOptionAsync("known");
    }

    private async Task Finer(string legend, string label)
    {
        await Group(legend).GetByLabel("Label").FillAsync(label);
        await Group(legend).GetByLabel("What it means").FillAsync($"What is meant by {label}.");
    }
}
