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
