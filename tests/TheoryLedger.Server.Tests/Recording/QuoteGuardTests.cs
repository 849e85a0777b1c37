using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Withdrawals;

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

    [Fact]
    public async Task What_was_erased_is_forgotten_by_a_guard_that_knew_it()
    {
        const string Other = "They would have closed us down on the very same day";
        var story = await LeavingStory.Begin(server, Other);
        Assert.Equal(
            "wording-repeats-quote",
            (await story.Scene.Post("phases", new { name = Other })).Expect(409).Problem
        );

        await story.Erase(await story.Approved("erase-verbatim"));

        // Whoever guesses what was said learns nothing from whether the guess is refused.
        (await story.Scene.Post("phases", new { name = Other })).Expect(201);
        var staying = await story.Scene.Post("phases", new { name = LeavingStory.Staying });
        Assert.Equal("wording-repeats-quote", staying.Expect(409).Problem);
    }

    [Fact]
    public async Task Wording_that_stood_before_it_was_said_is_found()
    {
        const string Early = "Those who never tell them anything before the board meets";
        var study = await Study.Begin(server);
        await study.Scene.Do("phases", new { name = Early });
        await study.Scene.Do("phases", new { name = "Talks" });
        Assert.Empty(await Repeated(study.Scene));
        var before = (await study.Scene.Read("events?limit=1"))["position"]!.GetValue<long>();

        await study.Spoken(Said);

        var found = Assert.Single(await Repeated(study.Scene));
        Assert.Equal("phases", found!["concept"]!.GetValue<string>());
        Assert.True(found!["isSomebodys"]!.GetValue<bool>());
        Assert.Equal(Early, (await study.Scene.Read($"phases/{found!["id"]}"))["name"]!.GetValue<string>());
        // Nobody could know it then.
        Assert.Empty(await Repeated(study.Scene, $"?position={before}"));
    }

    [Fact]
    public async Task Whoever_may_withdraw_is_told_what_no_erasure_reaches()
    {
        var scene = await Scene.Set(server);
        await scene.Do("phases", new { name = $"When {Said}" });
        var study = new Study(scene);
        var (_, speaker) = await study.Spoken(Said);

        var preview = await scene.Read($"participants/{speaker.Id}/withdrawal-preview");

        Assert.Equal("phases", Assert.Single(preview["repeated"]!.AsArray())!["concept"]!.GetValue<string>());
    }

    private static async Task<JsonArray> Repeated(Scene scene, string at = "") =>
        (await scene.Read($"repeated-quotes{at}"))["items"]!.AsArray();
}
