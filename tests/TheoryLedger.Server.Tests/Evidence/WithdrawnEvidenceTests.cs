using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Evidence;

/// <summary>Nothing more is built on what somebody said who has withdrawn, and what was built shows it.</summary>
public sealed partial class WithdrawnEvidenceTests(ServerFixture server)
{
    private const string Reasoned =
        """{"rationale":"So.","operation":"juxtapose","triggeredBy":[],"alternatives":{"considered":"none"}}""";
    private const string Triggered =
        """{"rationale":"So.","operation":"juxtapose","triggeredBy":[{"id":"EXCERPT"}],"alternatives":{"considered":"none"}}""";

    [Theory]
    [InlineData(
        "constructs",
        """
            {"name":"Late","definition":"Late.","kind":"mindset","standing":"unstated","novelty":"unstated",
             "origin":{"kind":"excerpt","from":[{"id":"EXCERPT","version":1}]},"why":WHY}
            """
    )]
    [InlineData(
        "configurations",
        """{"form":{"elements":[{"key":"c","role":"Context","wording":"ctx"}]},"origin":{"kind":"derived","from":[{"id":"EXCERPT","version":1}]},"why":WHY}"""
    )]
    [InlineData(
        "configurations/CONFIGURATION/negative-cases",
        """{"where":"Elsewhere","result":"found","note":"One.","found":[{"id":"EXCERPT","version":1}]}"""
    )]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":TRIGGERED}""")]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":BY(CODING)}""")]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":BY(EVIDENCE)}""")]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":BY(TEXT)}""")]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":BY(SUGGESTION)}""")]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":BY(MARKED)}""")]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":BY(CODED)}""")]
    [InlineData("configurations/CONFIGURATION/affirmations", """{"why":BY(LINKED)}""")]
    [InlineData(
        "configurations/CONFIGURATION/negative-cases",
        """{"where":"Elsewhere","result":"found","note":"One.","found":[{"id":"EVIDENCE"}]}"""
    )]
    [InlineData(
        "demi-regularities",
        """{"pattern":"Often","cases":[{"case":"One","holds":true,"shown":[{"id":"EVIDENCE"}]},{"case":"Two","holds":true,"shown":[]}],"why":WHY}"""
    )]
    [InlineData(
        "demi-regularities",
        """{"pattern":"Often","cases":[{"case":"One","holds":true,"shown":[{"id":"EXCERPT","version":1}]},{"case":"Two","holds":true,"shown":[]}],"why":WHY}"""
    )]
    [InlineData(
        "suggestions/SUGGESTION/acceptance",
        """{"recordedAs":{"id":"CONFIGURATION","version":1},"reason":"Yes."}"""
    )]
    public async Task Nothing_more_is_built_on_it(string path, string body)
    {
        var (study, names) = await Withdrawn();

        var refused = await study.Scene.Post(
            Named(path),
            JsonNode.Parse(Named(body))!,
            path.Split('/') is [_, _, _] ? 1 : null
        );

        Assert.Equal("participant-withdrawn", refused.Expect(409).Problem);

        string Named(string text) =>
            names.Aggregate(
                By()
                    .Replace(
                        text.Replace("TRIGGERED", Triggered, StringComparison.Ordinal),
                        m => Triggered.Replace("EXCERPT", m.Groups["by"].Value, StringComparison.Ordinal)
                    )
                    .Replace("WHY", Reasoned, StringComparison.Ordinal),
                (t, name) => t.Replace(name.Key, $"{name.Value}", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task It_can_still_be_spoken_of_and_taken_out()
    {
        var (study, names) = await Withdrawn();
        var about = new[] { new { id = names["EXCERPT"] } };
        await study.Scene.Do(
            "memos",
            new
            {
                kind = "analytic",
                text = "To be replaced.",
                about,
            }
        );
        await study.Scene.Do(
            "findings",
            new
            {
                kind = "question",
                text = "What now?",
                on = about,
            }
        );
        await study.Scene.Do($"evidence/{names["EVIDENCE"]}/unlinking", new { reason = "They withdrew." }, version: 1);
    }

    [Fact]
    public async Task Evidence_that_rests_on_it_is_marked_and_counted_apart()
    {
        var (study, names) = await Withdrawn();
        var configuration = names["CONFIGURATION"];
        await study.Link(configuration, await study.Excerpt("Printed words."), "supports");

        Assert.True((await study.Scene.Read($"evidence/{names["EVIDENCE"]}"))["isWithdrawn"]!.GetValue<bool>());
        var read = await study.Read(configuration);
        Assert.Equal((1, 1), (Supporting(read, "own"), Supporting(read, "withdrawn")));
        var items = read.At("evidence/for/items")!.AsArray();
        Assert.Equal([true, false], items.Select(e => e!["isWithdrawn"]!.GetValue<bool>()));
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        @"BY\((?<by>\w+)\)",
        System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial System.Text.RegularExpressions.Regex By();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_others_said_in_the_same_text_keeps_its_worth(bool markedBefore)
    {
        var scene = await Scene.Set(server);
        var (first, second) = (await scene.Recruit("P1", "public"), await scene.Recruit("P2", "public"));
        var text = await Group(scene, first.Id, second.Id);
        var span = Codings.ReadingScene.Span(text.Id, "We never did.", 5);
        var excerpt = markedBefore ? await scene.Do("excerpts", span) : null;
        var study = new Study(scene);
        var early = excerpt is null ? null : await study.Link((await study.Dyad()).Id, excerpt.Id, "supports");
        await scene.Do(
            $"participants/{first.Id}/consent",
            new { consent = Study.Consent(analysis: false), reason = "Thought better of it." },
            first.Version
        );

        excerpt ??= await scene.Do("excerpts", span);
        var late = await study.Link((await study.Dyad()).Id, excerpt.Id, "supports");

        foreach (var evidence in new[] { early, late }.OfType<Reply>())
        {
            Assert.False((await scene.Read($"evidence/{evidence.Id}"))["isWithdrawn"]!.GetValue<bool>());
        }

        Assert.Equal("We never did.", (await scene.Read($"excerpts/{excerpt.Id}"))["quote"]!.GetValue<string>());
    }

    private static async Task<Reply> Group(Scene scene, Guid first, Guid second) =>
        await scene.Do(
            "texts",
            new
            {
                sourceId = (await scene.Register("focus-group", "Group")).Id,
                kind = "transcript",
                segments = new[]
                {
                    new { text = "Yes. ", speaker = first },
                    new { text = "We never did.", speaker = second },
                },
            }
        );

    private static int Supporting(JsonNode configuration, string kind) =>
        configuration.At($"evidence/counts/{kind}")!["supports"]!.GetValue<int>();

    private async Task<(Study Study, Dictionary<string, Guid> Names)> Withdrawn()
    {
        var study = await Study.Begin(server);
        var (excerpt, participant) = await study.Spoken("We never told them.");
        var configuration = await study.Dyad();
        var evidence = await study.Link(configuration.Id, excerpt, "supports");
        var coding = await study.Scene.Do(
            "codings",
            Codings.ReadingScene.Coding(excerpt, (await Codings.ReadingScene.Code(study.Scene, "Trust")).Id)
        );
        var suggestion = await study.Scene.Do(
            "suggestions",
            new
            {
                software = "reader 1",
                model = "model 1",
                promptDigest = new string('a', 64),
                proposes = "configuration",
                about = new[] { new { id = excerpt, version = 1 } },
                proposal = "So.",
            }
        );
        await study.Scene.Do(
            $"participants/{participant.Id}/consent",
            new { consent = Study.Consent(analysis: false), reason = "Thought better of it." },
            participant.Version
        );
        var names = new Dictionary<string, Guid>
        {
            ["EXCERPT"] = excerpt,
            ["CONFIGURATION"] = configuration.Id,
            ["EVIDENCE"] = evidence.Id,
            ["SUGGESTION"] = suggestion.Id,
            ["CODING"] = coding.Id,
            ["TEXT"] = (await study.Scene.Read($"excerpts/{excerpt}"))["textId"]!.GetValue<Guid>(),
            ["MARKED"] = await First(excerpt),
            ["CODED"] = await First(coding.Id),
            ["LINKED"] = await First(evidence.Id),
        };
        return (study, names);

        async Task<Guid> First(Guid thing) =>
            (await study.Scene.Read("events"))["items"]!.AsArray().First(e => e!["stream"]!.GetValue<Guid>() == thing)![
                "id"
            ]!.GetValue<Guid>();
    }
}
