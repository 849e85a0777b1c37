using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>What somebody said stands in no text that is public for ever.</summary>
public sealed class QuoteGuardTests(ServerFixture server)
{
    private const string Said = "We never tell them anything before the board meets";

    [Theory]
    [InlineData("typology/dimensions", """{"name":"SAID","definition":"A kind.","reason":"Needed."}""")]
    [InlineData("typology/dimensions", """{"name":"Kind","definition":"They say SAID.","reason":"Needed."}""")]
    [InlineData("consultations", """{"group":"Those who say SAID","put":[]}""")]
    [InlineData("phases", """{"name":"SAID"}""")]
    [InlineData("sources", """{"kind":"paper","title":"On SAID","foundBy":"database"}""")]
    public async Task No_public_text_repeats_what_somebody_said(string path, string body)
    {
        var study = await Study.Begin(server);
        await study.Spoken(Said);
        var json = JsonNode.Parse(body.Replace("SAID", Said, StringComparison.Ordinal))!;

        var repeated = await study.Scene.Post(path, json);

        Assert.Equal("wording-repeats-quote", repeated.Expect(409).Problem);
    }

    [Theory]
    [InlineData(
        "configurations",
        """
            {"form":{"title":"Openness","elements":[
               {"key":"c","role":"Context","wording":"We never tell"},
               {"key":"m","role":"Mechanism","wording":"them anything before"},
               {"key":"o","role":"Outcome","wording":"the board meets"}]},
             "origin":{"kind":"conjecture","from":[]},
             "why":{"rationale":"So it is.","operation":"juxtapose","triggeredBy":[],"alternatives":{"considered":"none"}}}
            """
    )]
    [InlineData(
        "configurations",
        """
            {"form":{"title":"We never tell","elements":[
               {"key":"m","role":"Mechanism","wording":"them anything before"},
               {"key":"o","role":"Outcome","wording":"the board meets"}]},
             "origin":{"kind":"conjecture","from":[]},
             "why":{"rationale":"So it is.","operation":"juxtapose","triggeredBy":[],"alternatives":{"considered":"none"}}}
            """
    )]
    [InlineData(
        "candidates",
        """
            {"statement":{"if":"we never tell","then":"them anything before","because":"the board meets"},
             "origin":{"kind":"hunch","from":[]},
             "why":{"rationale":"So it is.","operation":"juxtapose","triggeredBy":[],"alternatives":{"considered":"none"}}}
            """
    )]
    [InlineData(
        "candidates",
        """
            {"statement":{"if":"we-never-tell","then":"them-anything-before","because":"the\u00a0board\u00a0meets"},
             "origin":{"kind":"hunch","from":[]},
             "why":{"rationale":"So it is.","operation":"juxtapose","triggeredBy":[],"alternatives":{"considered":"none"}}}
            """
    )]
    [InlineData(
        "sources",
        """{"kind":"paper","title":"A paper","foundBy":"database","citation":{"type":"book","We never tell them anything before the board meets":"x"}}"""
    )]
    [InlineData(
        "sources",
        """{"kind":"paper","title":"A paper","foundBy":"database","citation":{"type":"book","we never tell":"x","them anything before":"x","the board meets":"x"}}"""
    )]
    [InlineData(
        "phases",
        """{"name":"𝐖𝐞 𝐧𝐞𝐯𝐞𝐫 𝐭𝐞𝐥𝐥 𝐭𝐡𝐞𝐦 𝐚𝐧𝐲𝐭𝐡𝐢𝐧𝐠 𝐛𝐞𝐟𝐨𝐫𝐞 𝐭𝐡𝐞 𝐛𝐨𝐚𝐫𝐝 𝐦𝐞𝐞𝐭𝐬"}"""
    )]
    [InlineData("phases", """{"name":"ⓦⓔ ⓝⓔⓥⓔⓡ ⓣⓔⓛⓛ ⓣⓗⓔⓜ ⓐⓝⓨⓣⓗⓘⓝⓖ ⓑⓔⓕⓞⓡⓔ ⓣⓗⓔ ⓑⓞⓐⓡⓓ ⓜⓔⓔⓣⓢ"}""")]
    public async Task Nor_does_it_in_pieces_or_in_disguise(string path, string body)
    {
        var study = await Study.Begin(server);
        await study.Spoken(Said);
        var json = JsonNode.Parse(body)!;

        var repeated = await study.Scene.Post(path, json);

        Assert.Equal("wording-repeats-quote", repeated.Expect(409).Problem);
        // It is for these words alone, and not for how they are sent.
        (await (await Scene.Set(server)).Post(path, json)).Expect(201);
    }

    [Theory]
    [InlineData(true, 201)]
    [InlineData(false, 409)]
    public async Task A_question_may_be_asked_again_where_it_is_known_who_answered(bool isNamed, int status)
    {
        const string Question = "What do you tell them of it before the board has met?";
        var scene = await Scene.Set(server);
        var speaker = await scene.Recruit("P1", "public");
        var source = await scene.Register("interview", "Interview 1");
        var turns = new object[]
        {
            new { text = Question },
            new { text = "Nothing at all.", speaker = isNamed ? speaker.Id : (Guid?)null },
        };
        await scene.Do(
            "texts",
            new
            {
                sourceId = source.Id,
                kind = "transcript",
                segments = turns,
            }
        );

        (await scene.Post("phases", new { name = Question })).Expect(status);
    }

    [Fact]
    public async Task No_public_text_repeats_what_stands_in_a_transcript_of_which_nothing_is_marked()
    {
        var scene = await Scene.Set(server);
        var speaker = await scene.Recruit("P1", "public");
        var source = await scene.Register("interview", "Interview 1");
        var turns = new[] { new { text = Said, speaker = speaker.Id } };
        await scene.Do(
            "texts",
            new
            {
                sourceId = source.Id,
                kind = "transcript",
                segments = turns,
            }
        );

        var repeated = await scene.Post("phases", new { name = $"When {Said.ToUpperInvariant()}" });

        Assert.Equal("wording-repeats-quote", repeated.Expect(409).Problem);
    }
}
