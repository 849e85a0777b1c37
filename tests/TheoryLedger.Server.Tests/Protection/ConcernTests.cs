using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Protection;

/// <summary>Whatever is said of somebody's words is closed with them, whichever decision it comes with.</summary>
public sealed class ConcernTests(ServerFixture server)
{
    private const string Mark = "vermilion";

    [Theory]
    [InlineData("memos", """{"kind":"analytic","text":"vermilion","about":[{"id":"EXCERPT"}]}""")]
    [InlineData("memos", """{"kind":"analytic","text":"vermilion","about":[{"id":"CONFIGURATION"}]}""")]
    [InlineData("memos", """{"kind":"analytic","text":"vermilion","about":[{"id":"EVIDENCE"}]}""")]
    [InlineData("memos", """{"kind":"analytic","text":"vermilion","about":[{"id":"SOURCE"}]}""")]
    [InlineData("memos", """{"kind":"analytic","text":"vermilion","about":[{"id":"MEMO"}]}""")]
    [InlineData("memos/MEMO/amendments", """{"text":"Clearer.","reason":"vermilion"}""")]
    [InlineData("findings", """{"kind":"question","text":"vermilion","on":[{"id":"EXCERPT"}]}""")]
    [InlineData(
        "decisions",
        """{"attendees":["ADA"],"decision":"vermilion","dissent":"vermilion","concerns":[{"id":"EXCERPT"}]}"""
    )]
    [InlineData(
        "constructs",
        """
            {"name":"Silence","definition":"Saying nothing.","kind":"mindset","standing":"unstated","novelty":"unstated",
             "origin":{"kind":"excerpt","from":[{"id":"EXCERPT","version":1}]},
             "why":{"rationale":"vermilion","operation":"juxtapose","triggeredBy":[],"alternatives":{"considered":"none"}}}
            """
    )]
    [InlineData(
        "configurations/CONFIGURATION/affirmations",
        """
            {"why":{"rationale":"vermilion","operation":"juxtapose","triggeredBy":[{"id":"EXCERPT"}],
             "alternatives":{"considered":"some","options":[{"course":"vermilion","whyNot":"vermilion"}]}}}
            """
    )]
    [InlineData("sources/SOURCE/exclusion", """{"reason":"vermilion"}""")]
    public async Task What_is_said_of_somebody_is_closed_with_their_words(string path, string body)
    {
        var study = await Study.Begin(server);
        var (excerpt, participant, source) = await Spoken(study.Scene);
        var configuration = await study.Dyad();
        var evidence = await study.Link(configuration.Id, excerpt, "supports");
        var about = new
        {
            kind = "analytic",
            text = "Odd.",
            about = new[] { new { id = excerpt } },
        };
        var memo = await study.Scene.Do("memos", about);
        string Named(string text) =>
            text.Replace("EXCERPT", $"{excerpt}", StringComparison.Ordinal)
                .Replace("CONFIGURATION", $"{configuration.Id}", StringComparison.Ordinal)
                .Replace("EVIDENCE", $"{evidence.Id}", StringComparison.Ordinal)
                .Replace("SOURCE", $"{source.Id}", StringComparison.Ordinal)
                .Replace("MEMO", $"{memo.Id}", StringComparison.Ordinal)
                .Replace("ADA", $"{study.Scene.Ada}", StringComparison.Ordinal);
        long? version = path.Split('/') switch
        {
            ["sources", ..] => source.Version,
            [_, _, _] => 1,
            _ => null,
        };
        await study.Scene.Do(Named(path), JsonNode.Parse(Named(body))!, version);

        var auditor = await study.Scene.Join(server, Role.Auditor);
        Assert.Contains(Mark, await Facts(auditor, study.Scene), StringComparison.Ordinal);
        await study.Scene.Do(
            $"participants/{participant.Id}/consent",
            new { consent = SourceScene.Consent("team"), reason = "Thought better of it." },
            participant.Version
        );

        Assert.DoesNotContain(Mark, await Facts(auditor, study.Scene), StringComparison.Ordinal);
        Assert.Contains(Mark, await Facts(study.Scene.Owner, study.Scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_an_interview_is_closed_until_it_is_known_who_spoke_and_that_they_agree()
    {
        var scene = await Scene.Set(server);
        var source = await scene.Register("interview", "Interview 1");
        await scene.Do(
            "texts",
            new
            {
                sourceId = source.Id,
                kind = "notes",
                content = $"They spoke of {Mark}.",
            }
        );
        await scene.Do(
            "memos",
            new
            {
                kind = "analytic",
                text = Mark,
                about = new[] { new { id = source.Id } },
            }
        );
        var auditor = await scene.Join(server, Role.Auditor);
        Assert.DoesNotContain(Mark, await Facts(auditor, scene), StringComparison.Ordinal);

        source = await Held(await scene.Recruit("P1", "auditors"));
        Assert.Contains(Mark, await Facts(auditor, scene), StringComparison.Ordinal);

        await Held(await scene.Recruit("P2", "team"));

        async Task<Reply> Held(Reply speaker)
        {
            var held = new { participants = new[] { speaker.Id }, tested = Array.Empty<object>() };
            return await scene.Do($"sources/{source.Id}/fieldwork", held, source.Version);
        }

        Assert.DoesNotContain(Mark, await Facts(auditor, scene), StringComparison.Ordinal);
        Assert.Contains(Mark, await Facts(scene.Owner, scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_one_speaker_is_not_closed_with_another()
    {
        var scene = await Scene.Set(server);
        var source = await scene.Register("focus-group", "Group 1");
        var guarding = await scene.Recruit("P1", "team");
        var sharing = await scene.Recruit("P2", "auditors");
        var pause = new string('m', 100);
        var turns = new object[]
        {
            new { text = "We never did.", speaker = guarding.Id },
            new { text = pause },
            new { text = "We did.", speaker = sharing.Id },
        };
        var text = await scene.Do(
            "texts",
            new
            {
                sourceId = source.Id,
                kind = "transcript",
                segments = turns,
            }
        );
        var span = new { from = 113, to = 120 };
        var excerpt = await scene.Do(
            "excerpts",
            new
            {
                textId = text.Id,
                span,
                quote = "We did.",
            }
        );
        await scene.Do(
            "memos",
            new
            {
                kind = "analytic",
                text = Mark,
                about = new[] { new { id = excerpt.Id } },
            }
        );
        await scene.Do(
            "memos",
            new
            {
                kind = "analytic",
                text = "carmine",
                about = new[] { new { id = text.Id } },
            }
        );

        var facts = await Facts(await scene.Join(server, Role.Auditor), scene);
        Assert.Contains(Mark, facts, StringComparison.Ordinal);
        Assert.DoesNotContain("carmine", facts, StringComparison.Ordinal);
    }

    private static async Task<(Guid Excerpt, Reply Participant, Reply Source)> Spoken(Scene scene)
    {
        var participant = await scene.Recruit("P1", "auditors");
        var source = await scene.Register("interview", "Interview 1");
        var held = new { participants = new[] { participant.Id }, tested = Array.Empty<object>() };
        source = await scene.Do($"sources/{source.Id}/fieldwork", held, source.Version);
        var turns = new[] { new { text = "We never told them.", speaker = participant.Id } };
        var text = await scene.Do(
            "texts",
            new
            {
                sourceId = source.Id,
                kind = "transcript",
                segments = turns,
            }
        );
        var span = new { from = 0, to = 19 };
        var excerpt = await scene.Do(
            "excerpts",
            new
            {
                textId = text.Id,
                span,
                quote = turns[0].text,
            }
        );
        return (excerpt.Id, participant, source);
    }

    private static async Task<string> Facts(Person reader, Scene scene) =>
        (await reader.Get($"/v1/reviews/{scene.Review}/events", ("Accept", "application/x-ndjson"))).Expect(200).Text;
}
