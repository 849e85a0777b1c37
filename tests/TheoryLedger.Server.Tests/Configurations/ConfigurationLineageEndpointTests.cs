using static TheoryLedger.Server.Tests.Configurations.Study;

namespace TheoryLedger.Server.Tests.Configurations;

public sealed class ConfigurationLineageEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_configuration_goes_into_another_and_takes_no_change_from_then_on()
    {
        var study = await Study.Begin(server);
        var one = await study.Dyad("One");
        var other = await study.Dyad("Other");

        var merged = await study.Change(one, "merge", new { into = other.Id, why = Scene.Why });

        var read = await study.Read(one.Id);
        Assert.Equal(("merged", "Other"), (read.Text("state"), read.Text("lineage/mergedInto/title")));
        Assert.Equal(["One"], (await study.Read(other.Id)).Each("lineage/absorbed", "title"));

        var refined = await study.Scene.Post(
            $"configurations/{one.Id}/refinements",
            new { form = Form("Again", Element("m", "Mechanism", "Partners trust")), why = Scene.Why },
            merged.Version
        );
        Assert.Equal("configuration-merged", refined.Expect(409).Problem);
    }

    [Fact]
    public async Task A_configuration_is_divided_into_new_ones()
    {
        var study = await Study.Begin(server);
        var whole = await study.Dyad("Whole");

        await study.Change(
            whole,
            "split",
            new
            {
                parts = new[]
                {
                    Form("First", Element("m", "Mechanism", "Partners trust")),
                    Form("Second", Element("m", "Mechanism", "Partners know each other")),
                },
                why = Scene.Why,
            }
        );

        var read = await study.Read(whole.Id);
        Assert.Equal("split", read.Text("state"));
        Assert.Equal(["First", "Second"], read.Each("lineage/splitInto", "title"));
        var part = await study.Read(read.Id("lineage/splitInto/0/id"));
        Assert.Equal(whole.Id, part.Id("lineage/origins/0/id"));
        Assert.Equal(1, part.Number("lineage/origins/0/version"));
    }

    [Fact]
    public async Task A_configuration_gives_way_to_a_better_one()
    {
        var study = await Study.Begin(server);
        var old = await study.Dyad("Old");
        var better = await study.Dyad("Better");

        await study.Change(old, "supersession", new { by = better.Id, why = Scene.Why });

        Assert.Equal("Better", (await study.Read(old.Id)).Text("lineage/supersededBy/title"));
        Assert.Equal(["Old"], (await study.Read(better.Id)).Each("lineage/supersedes", "title"));
    }

    [Fact]
    public async Task An_outcome_feeds_the_mechanism_of_another_configuration_until_that_is_given_up()
    {
        var study = await Study.Begin(server);
        var from = await study.Dyad("From");
        var to = await study.Dyad("To");
        var outcome = (await study.Read(from.Id)).Id("form/elements/1/id");
        var mechanism = (await study.Read(to.Id)).Id("form/elements/0/id");

        var linked = await study.Change(
            from,
            "ripples",
            new
            {
                outcome,
                to = to.Id,
                toElement = mechanism,
                why = Scene.Why,
            }
        );

        var read = await study.Read(from.Id);
        Assert.Equal(["To"], read.Each("ripples/out", "title"));
        Assert.Equal([$"{outcome}"], read.Each("ripples/out", "link/outcome"));
        Assert.Equal(["false"], read.Each("ripples/out", "isStale"));
        var there = await study.Read(to.Id);
        Assert.Equal(["From"], there.Each("ripples/in", "from/title"));
        Assert.Equal([$"{mechanism}"], there.Each("ripples/in", "toElement"));

        await study.Change(
            linked,
            "ripples/removals",
            new { rippleId = read.Id("ripples/out/0/link/rippleId"), why = Scene.Why }
        );
        Assert.Empty((await study.Read(to.Id)).At("ripples/in")!.AsArray());
        Assert.Single((await study.Read(from.Id)).At("ripples/givenUp")!.AsArray());
    }

    [Fact]
    public async Task A_rival_explanation_is_read_with_the_last_word_on_it()
    {
        var study = await Study.Begin(server);
        var last = await Consider(await study.Dyad(), "open", rivalId: null);
        await Consider(last, "dropped", (await study.Read(last.Id)).Id("rivals/0/rivalId"));

        var read = await study.Read(last.Id);

        Assert.Equal(["dropped"], read.Each("rivals", "verdict"));
        Assert.Equal(["open", "dropped"], read.Each("rivals/0/considered", "verdict"));

        Task<Reply> Consider(Reply before, string verdict, Guid? rivalId) =>
            study.Change(
                before,
                "rivals",
                new
                {
                    explanation = "Money did it",
                    verdict,
                    rivalId,
                    why = Scene.Why,
                }
            );
    }

    [Fact]
    public async Task A_negative_case_is_read_with_what_shows_it()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("There they took no risk at all.");
        var configuration = await study.Dyad();

        await study.Change(
            configuration,
            "negative-cases",
            new
            {
                where = "Two partnerships with a shared budget",
                result = "found",
                note = "One took no risk.",
                found = new[] { new { id = excerpt, version = 1 } },
            }
        );

        var read = await study.Read(configuration.Id);
        Assert.Equal(["One took no risk."], read.Each("negativeCases", "note"));
        Assert.Equal([$"{excerpt}"], read.Each("negativeCases/0/found", "id"));
    }
}
