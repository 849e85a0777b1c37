using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>The same of a review in which somebody was erased, a source excluded, another retracted and a reading taken back.</summary>
public sealed class LossStrikeTests(ServerFixture server)
{
    [Fact]
    public async Task Whatever_is_struck_is_what_the_facts_without_it_come_to()
    {
        var story = await LeavingStory.Begin(server);
        var study = new Study(story.Scene);
        var configuration = (await study.Dyad()).Id;
        await study.Link(configuration, story.Quote, "supports");
        await study.Link(configuration, story.OtherQuote, "supports");
        await study.Link((await study.Dyad("Left")).Id, story.Quote, "supports");
        await study.Link(configuration, await study.Excerpt("Kept."), "supports");
        await StrikeAsync(study, configuration, "exclusion", new { reason = "It was made up." });
        var notice = new
        {
            kind = "retraction",
            notice = "By the publisher.",
            noticedOn = "2026",
        };
        await StrikeAsync(study, configuration, "notices", notice);
        await TakeBackAsync(study);
        await story.Erase(await story.Approved("erase-and-exclude"));

        await Refolding.AssertAgreesAsync(await FactsAsync(story), Ask, rounds: 25, lost: 10);

        async Task<JsonNode> Ask(string path, JsonNode body) =>
            (await story.Scene.Owner.Post($"{story.At}/{path}", body)).Expect(200).Json!;
    }

    private static async Task StrikeAsync(Study study, Guid configuration, string how, object body)
    {
        var excerpt = await study.Excerpt("Struck.");
        await study.Link(configuration, excerpt, "supports");
        await study.Link((await study.Dyad(how)).Id, excerpt, "supports");
        var source = (Guid)(await study.Scene.Read($"excerpts/{excerpt}"))["sourceId"]!;
        await study.Scene.Do($"sources/{source}/{how}", body, version: 1);
    }

    private static async Task TakeBackAsync(Study study)
    {
        var excerpt = await study.Excerpt("Misread.");
        var code = await Codings.ReadingScene.Code(study.Scene, "Trust");
        var coding = await study.Scene.Do("codings", Codings.ReadingScene.Coding(excerpt, code.Id));
        await study.Scene.Do(
            $"configurations/{(await study.Dyad("Misread")).Id}/evidence",
            new
            {
                excerptId = excerpt,
                stance = "supports",
                reason = "It says so.",
                codings = new[] { coding.Id },
            }
        );
        await study.Scene.Do($"codings/{coding.Id}/withdrawal", new { reason = "I misread it." }, coding.Version);
    }

    private static async Task<IReadOnlyList<Recorded>> FactsAsync(LeavingStory story)
    {
        var token = TestContext.Current.CancellationToken;
        await using var connection = await story.Server.Runtime.OpenConnectionAsync(token);
        var facts = await FactReader.AfterAsync(connection, story.Scene.Review, 0, int.MaxValue, token);
        return [.. facts.Select(f => f.Read())];
    }
}
