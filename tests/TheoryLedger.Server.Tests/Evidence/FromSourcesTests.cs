using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Evidence;

/// <summary>Evidence shows how its source stands, and counts only as far as that allows.</summary>
public sealed class FromSourcesTests(ServerFixture server)
{
    [Fact]
    public async Task Evidence_of_a_source_that_nobody_screened_counts_and_is_counted_once_more()
    {
        var (study, configuration, evidence, _) = await Begin();

        Assert.True((bool)(await study.Scene.Read($"evidence/{evidence}"))["isUnscreened"]!);
        await AssertCounts(study, configuration, own: 1, excluded: 0, unscreened: 1);
    }

    [Fact]
    public async Task Evidence_of_an_excluded_source_counts_for_nothing_until_it_is_reinstated()
    {
        var (study, configuration, evidence, source) = await Begin();
        var before = await Position(study);
        await Do(study, source, "exclusion", new { reason = "It turned out to be made up." });

        Assert.Equal("excluded", (await study.Scene.Read($"evidence/{evidence}")).Text("sourceState"));
        Assert.Equal(["given-up"], await Stale(study, configuration));
        await AssertCounts(study, configuration, own: 0, excluded: 1, unscreened: 0);
        await AssertCounts(study, configuration, own: 1, excluded: 0, unscreened: 1, $"?position={before}");
        Assert.Equal("not", await Level(study, configuration));
        Assert.Equal("wholly", await Level(study, configuration, $"?position={before}"));
        Assert.Contains(
            "its source was excluded since, so it counts for nothing",
            $"{await study.Scene.Read($"why/{configuration}")}",
            StringComparison.Ordinal
        );

        await Do(study, source, "reinstatement", new { reason = "It was another one that was made up." });

        await AssertCounts(study, configuration, own: 1, excluded: 0, unscreened: 1);
        Assert.Equal("wholly", await Level(study, configuration));
    }

    [Fact]
    public async Task A_retraction_shows_and_makes_stale_what_rests_on_it_until_somebody_judges()
    {
        var (study, configuration, evidence, source) = await Begin();
        await Do(study, source, "inclusions", new { inPhase = study.Scene.Phase, reason = "It bears on trust." });
        Assert.Empty(await Stale(study, configuration));
        await Do(study, source, "notices", Notice("retraction"));

        Assert.True((bool)(await study.Scene.Read($"evidence/{evidence}"))["isRetracted"]!);
        await AssertCounts(study, configuration, own: 1, excluded: 0, unscreened: 0);
        Assert.Equal(["retracted"], await Stale(study, configuration));

        await study.Scene.Do(
            $"evidence/{evidence}/rejudgements",
            new
            {
                verdict = "re-weighed",
                weight = "weak",
                reason = "What it saw was seen elsewhere.",
            },
            (long)(await study.Scene.Read($"evidence/{evidence}"))["version"]!
        );

        Assert.Empty(await Stale(study, configuration));
    }

    [Fact]
    public async Task What_if_begins_without_what_excluded_sources_say_and_shows_of_one_what_went_with_it()
    {
        var (study, configuration, _, source) = await Begin();
        var other = await study.Excerpt("Others say so too.");
        await study.Link(configuration, other, "supports");
        await Do(study, source, "exclusion", new { reason = "It turned out to be made up." });

        var without = (Guid)(await study.Scene.Read($"excerpts/{other}"))["sourceId"]!;
        Assert.Equal((1, 0), Supported(await study.Scene.Read($"what-if?source={without}")));
        Assert.Equal((2, 1), Supported(await study.Scene.Read($"what-if?source={source}")));

        static (int, int) Supported(JsonNode answer) =>
            ((int)answer.At("evidence/supportedBefore")!, (int)answer.At("evidence/supportedAfter")!);
    }

    [Fact]
    public async Task Evidence_whose_only_reading_was_taken_back_rests_on_nothing()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("They say early what went wrong.");
        var code = await Codings.ReadingScene.Code(study.Scene, "Trust");
        var coding = await study.Scene.Do("codings", Codings.ReadingScene.Coding(excerpt, code.Id));
        var configuration = (await study.Dyad()).Id;
        await study.Scene.Do(
            $"configurations/{configuration}/evidence",
            new
            {
                excerptId = excerpt,
                stance = "supports",
                reason = "It says so.",
                codings = new[] { coding.Id },
            }
        );
        Assert.Equal("wholly", await Level(study, configuration));

        await study.Scene.Do($"codings/{coding.Id}/withdrawal", new { reason = "I misread it." }, coding.Version);

        Assert.Equal("not", await Level(study, configuration));
        Assert.Equal(["given-up"], await Stale(study, configuration));
    }

    private static async Task<IEnumerable<string>> Stale(Study study, Guid configuration) =>
        (await study.Scene.Read("stale?concept=configurations"))["items"]!
            .AsArray()
            .Where(i => (Guid)i!["id"]! == configuration)
            .SelectMany(i => i!["changes"]!.AsArray())
            .Select(c => (string)c!["how"]!);

    [Fact]
    public async Task An_excerpt_counts_once_for_the_same()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("They say early what went wrong.");
        var configuration = (await study.Dyad()).Id;
        var link = await study.Link(configuration, excerpt, "supports");

        var again = await study.Scene.Post(
            $"configurations/{configuration}/evidence",
            new
            {
                excerptId = excerpt,
                stance = "supports",
                reason = "Once more.",
            }
        );
        Assert.Equal(409, again.Status);
        Assert.Contains("evidence-linked", again.Text, StringComparison.Ordinal);

        await study.Scene.Do($"evidence/{link.Id}/unlinking", new { reason = "By mistake." }, link.Version);
        await study.Link(configuration, excerpt, "supports");
    }

    [Fact]
    public async Task Nothing_is_made_from_an_excluded_source_that_is_named_by_one_of_its_facts()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("They say early what went wrong.");
        var fact = (await study.Scene.Read($"excerpts/{excerpt}/history"))["items"]![0]!["fact"]!;
        var configuration = new
        {
            form = new
            {
                elements = new[]
                {
                    new
                    {
                        key = "c",
                        role = "Context",
                        wording = "Nobody hides",
                    },
                },
            },
            origin = new { kind = "derived", from = new[] { new { id = fact["id"]!.GetValue<Guid>() } } },
            why = Scene.Why,
        };
        var source = (await study.Scene.Read($"excerpts/{excerpt}"))["sourceId"]!.GetValue<Guid>();
        await Do(study, source, "exclusion", new { reason = "It turned out to be made up." });

        Assert.Equal("source-excluded", (await study.Scene.Post("configurations", configuration)).Expect(409).Problem);
    }

    private static object Notice(string kind) =>
        new
        {
            kind,
            notice = "By the publisher.",
            noticedOn = "2026",
        };

    private static async Task AssertCounts(
        Study study,
        Guid configuration,
        int own,
        int excluded,
        int unscreened,
        string at = ""
    )
    {
        var read = await study.Scene.Read($"configurations/{configuration}{at}");
        Assert.Equal((own, excluded, unscreened), (Supports("own"), Supports("excluded"), Supports("unscreened")));

        int Supports(string kind) => (int)read.At($"evidence/counts/{kind}")!["supports"]!;
    }

    private static async Task<string> Level(Study study, Guid configuration, string at = "")
    {
        var items = (await study.Scene.Read($"fragility{at}"))["items"]!.AsArray();
        return (string)items.Single(i => (Guid)i!["id"]! == configuration)!["support"]!["level"]!;
    }

    private static async Task<long> Position(Study study) =>
        (await study.Scene.Read("events?limit=1000"))["items"]!.AsArray().Max(e => (long)e!["position"]!);

    private static async Task Do(Study study, Guid source, string what, object body) =>
        await study.Scene.Do(
            $"sources/{source}/{what}",
            body,
            (long)(await study.Scene.Read($"sources/{source}"))["version"]!
        );

    private async Task<(Study Study, Guid Configuration, Guid Evidence, Guid Source)> Begin()
    {
        var study = await Study.Begin(server);
        var excerpt = await study.Excerpt("They say early what went wrong.");
        var configuration = (await study.Dyad()).Id;
        var evidence = (await study.Link(configuration, excerpt, "supports")).Id;
        return (study, configuration, evidence, (Guid)(await study.Scene.Read($"excerpts/{excerpt}"))["sourceId"]!);
    }
}
