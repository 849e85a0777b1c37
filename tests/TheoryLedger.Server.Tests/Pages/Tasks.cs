using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What people come for, as ops/tasks.md puts it: done by what they see, in at most four clicks, and never by an address.</summary>
public abstract class Tasks(Site site)
{
    private const int MostClicks = 4;

    private int _clicks;

    protected IPage Page { get; private set; } = null!;

    private ILocator Main => Page.Locator("main");

    [Fact]
    public Task An_auditor_who_has_never_seen_this_finds_why_trust_is_in_the_theory_and_checks_one_quote() =>
        Do(
            site.Example,
            async () =>
            {
                await Click(Main.Locator("article", new() { HasText = "trust" }).GetByRole(AriaRole.Link).First);
                var statement = Main.Locator("li", new() { HasText = "trust" }).First;
                await Click(statement.GetByText("Why does this say that?"));
                await Sees(statement.GetByRole(AriaRole.Heading, new() { Name = "What it rests on" }));
                // What the reviewers noted of a source is shown as a note.
                var quote = await statement
                    .Locator(".piece :is(blockquote, .note > p:last-child)")
                    .First.InnerTextAsync();
                await Click(statement.GetByRole(AriaRole.Link, new() { Name = "In its text" }).First);

                await Assertions
                    .Expect(Page.Locator("mark"))
                    .ToHaveTextAsync(quote.Split("words: ")[^1].Trim('“', '”'));
            }
        );

    [Fact]
    public Task An_auditor_sees_what_speaks_against_a_configuration_and_what_was_done_about_it() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Nav("Configurations"));
                await Click(Link("Music and lingering"));

                await Sees(Main.GetByText("When the band plays nobody hears a question.").First);
                await Sees(Main.GetByText("It outweighs the hunch.").First);
            }
        );

    [Fact]
    public Task An_auditor_reads_every_wording_of_a_configuration_with_the_reason_for_each_change() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Nav("Configurations"));
                await Click(Link("Aprons"));
                await Click(Link("History"));

                await Sees(Main.GetByText("Aprons come with the place; nobody introduced them.").First);
            }
        );

    [Fact]
    public Task An_auditor_sees_which_links_of_a_configuration_were_inferred() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Nav("Configurations"));
                await Click(Link("Line at the door"));

                await Assertions.Expect(Main.GetByText("inferred by the team")).ToHaveCountAsync(2);
            }
        );

    [Fact]
    public Task A_methodologist_reads_the_theory_as_it_stood_when_it_was_first_agreed() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Page.GetByText("As it stands now"));
                await Choose(Page.GetByLabel("A moment with a name"), "milestone:Initial theory agreed (fictional)");
                await Click(Page.GetByRole(AriaRole.Button, new() { Name = "Show that moment" }));

                await Sees(Link("How strangers come to teach (fictional)"));
            }
        );

    [Fact]
    public Task A_peer_reviewer_lists_the_records_in_one_box_of_the_flow() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Link("Screening flow"));
                var row = Row("Kept out by title and abstract");
                await Assertions.Expect(row.Locator("td").First).ToHaveTextAsync("1");
                await Click(row.GetByText("Show them"));

                await Sees(row.GetByRole(AriaRole.Link, new() { Name = "Fictional paper J" }));
            }
        );

    [Fact]
    public Task A_peer_reviewer_sees_how_many_configurations_there_were_and_where_each_went() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Link("Genealogy"));

                await Sees(Main.GetByText("15 were put forward and 4 came of divisions: 19 began."));
                await Assertions
                    .Expect(Row("Music and lingering"))
                    .ToContainTextAsync("Noise hinders questions, and nobody noticed any music.");
            }
        );

    [Fact]
    public Task A_researcher_sees_what_would_be_left_without_a_kind_of_source() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Link("What if"));
                await Click(Page.GetByLabel("other", new() { Exact = true }));
                await Click(Page.GetByRole(AriaRole.Button, new() { Name = "Show what would be left" }));

                // The zine alone is of that kind; its cheer is one of the three that speak for it.
                await Assertions
                    .Expect(Row("Failing in company").Last.Locator("td"))
                    .ToHaveTextAsync(["3 / 0 / 0", "2 / 0 / 0", "partly supported"]);
            }
        );

    [Fact]
    public Task An_auditor_learns_what_the_log_proves_and_takes_a_copy_along() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Nav("Integrity"));

                await Sees(Main.GetByRole(AriaRole.Heading, new() { Name = "What it does not prove" }));
                var bundle = Page.WaitForDownloadAsync();
                await Click(Link("Download everything as one file (bundle)"));
                Assert.EndsWith(".zip", (await bundle).SuggestedFilename, StringComparison.Ordinal);
            }
        );

    [Fact]
    public Task A_researcher_sees_which_source_was_retracted_and_what_rests_on_it() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Nav("Sources"));
                await Click(Link("Fictional paper H"));

                await Sees(Main.GetByText("Fictional notice: withdrawn by its invented author.").First);
                await Sees(Main.GetByText("It is evidence for or against no configuration.").First);
            }
        );

    [Fact]
    public Task A_researcher_replays_how_theory_came_about_step_by_step() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Link("Replay"));
                await Sees(Main.GetByText("Step 1 of").First);
                await Click(Link("Next step"));
                await Click(Link("Next step"));

                await Sees(Main.GetByText("Step 3 of").First);
                await Sees(Main.GetByRole(AriaRole.Heading, new() { Name = "What set it off" }));
            }
        );

    [Fact]
    public Task A_researcher_replays_phase_2() =>
        Do(
            site.Example,
            async () =>
            {
                await Click(Link("Replay"));
                var phase = Page.GetByRole(AriaRole.Navigation, new() { Name = "Phase" })
                    .GetByRole(AriaRole.Link)
                    .Nth(2);
                var name = await phase.InnerTextAsync();
                await Click(phase);
                await Sees(Main.GetByText("Step 1 of").First);
                await Click(Link("Next step"));
                await Sees(Main.GetByText("Step 2 of").First);

                await Assertions.Expect(Main.Locator(".frame").GetByText(name).First).ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task A_methodologist_sees_by_what_the_team_judged_that_theory_was_saturated() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Link("Saturation"));

                await Sees(Main.GetByText("Interview F and focus group G changed nothing."));
                await Sees(Main.GetByText("The last source that changed theory is"));
            }
        );

    [Fact]
    public Task A_peer_reviewer_sees_at_a_glance_which_source_speaks_for_and_against_what() =>
        Do(
            site.Training,
            async () =>
            {
                await Click(Link("Evidence matrix"));

                // The first column is the open wall: two passages of paper A speak for it, and one qualifies it.
                await Assertions
                    .Expect(Row("Fictional paper A").Locator("td").First.GetByRole(AriaRole.Link))
                    .ToHaveAccessibleNameAsync("2 for 1 qualifying");
                // Whoever spoke against the third has withdrawn; what another said for it still counts.
                await Assertions
                    .Expect(Row("Fictional focus group G").Locator("td").Nth(2).GetByRole(AriaRole.Link))
                    .ToHaveAccessibleNameAsync("1 for");
            }
        );

    // The printed link has led to the reviews; the first click opens the one.
    private async Task Do(LoadedReview review, Func<Task> task)
    {
        Page = await site.Open(review);
        await Click(Main.GetByRole(AriaRole.Link).First);
        await task();
        Assert.InRange(_clicks, 1, MostClicks);
        await Page.Context.CloseAsync();
    }

    private ILocator Nav(string name) =>
        Page.GetByRole(AriaRole.Navigation, new() { Name = "Review" }).GetByRole(AriaRole.Link, new() { Name = name });

    private ILocator Link(string name) => Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;

    private ILocator Row(string heading) =>
        Main.GetByRole(AriaRole.Row)
            .Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader, new() { Name = heading, Exact = true }) });

    private Task Click(ILocator what)
    {
        _clicks++;
        return Use(what);
    }

    private Task Choose(ILocator from, string value)
    {
        _clicks++;
        return Pick(from, value);
    }

    /// <summary>Follows a link, opens what is folded, ticks a box or sends a form.</summary>
    protected abstract Task Use(ILocator what);

    /// <summary>Chooses from a list.</summary>
    protected abstract Task Pick(ILocator from, string value);

    private static Task Sees(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();
}
