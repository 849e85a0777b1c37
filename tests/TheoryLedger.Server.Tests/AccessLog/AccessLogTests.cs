using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;
using TheoryLedger.Server.Tests.Withdrawals;

namespace TheoryLedger.Server.Tests.AccessLog;

/// <summary>Who was shown what participants said is itself recorded, beside the review and sealed like it.</summary>
public sealed class AccessLogTests(ServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_of_participants_words_is_one_entry_that_says_who_whose_and_what_for()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        var before = (await story.Read("events?limit=1"))["position"]!.GetValue<long>();
        await Read(reader, $"{story.At}/texts/{story.Text}", ("TheoryLedger-Purpose", "analysis"));

        var entries = await Entries(story, reader.Account);

        var entry = Assert.Single(entries);
        Assert.Equal("analysis", entry.Text("purpose"));
        Assert.Equal("/v1/reviews/{reviewId}/texts/{id}", entry.Text("operation"));
        Assert.Contains(story.Leaver, entry["people"]!.AsArray().Select(p => p!.GetValue<Guid>()));
        Assert.Single(entry["facts"]!.AsArray());
        // Two turns with a name, the one without, and the digest.
        Assert.Equal(4, entry["fields"]!.GetValue<int>());
        Assert.Equal(before, (await story.Read("events?limit=1"))["position"]!.GetValue<long>());
    }

    [Fact]
    public async Task Who_is_shown_nothing_of_participants_leaves_no_entry()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        await Read(reader, $"{story.At}/contributors");
        await Read(reader, $"{story.At}/participants");

        Assert.Empty(await Entries(story, reader.Account));
    }

    [Fact]
    public async Task What_is_no_plain_word_is_no_purpose_and_nobody_is_named_by_it()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Auditor);
        await Read(reader, $"{story.At}/excerpts/{story.Quote}", ("TheoryLedger-Purpose", "For Dr Ada Byron"));

        Assert.Equal("unstated", Assert.Single(await Entries(story, reader.Account)).Text("purpose"));
    }

    [Fact]
    public async Task Lines_of_facts_leave_entries_too()
    {
        var story = await LeavingStory.Begin(server);
        var reader = await story.Scene.Join(server, Role.Reviewer);
        await Read(reader, $"{story.At}/events", ("Accept", "application/x-ndjson"));

        Assert.NotEmpty(await Entries(story, reader.Account));
    }

    [Fact]
    public async Task It_is_sealed_under_a_name_of_its_own()
    {
        var story = await LeavingStory.Begin(server);
        await story.Segment(0);
        var log = AccessLogId.Of(story.Scene.Review);
        await server.Host.Services.GetRequiredService<SealOnDemand>().SealAsync(log, Token);

        var note = (await story.Officer.Get($"{story.At}/access-log/checkpoint")).Expect(200).Text;

        Assert.True(
            SignedCheckpoint.TryParse(System.Text.Encoding.UTF8.GetBytes(note), out var signed, out var why),
            why
        );
        Assert.Equal(server.Log.FirstOrigin(log), signed.Checkpoint.Origin);
        Assert.True(signed.Checkpoint.Size > 0);
        (await (await story.Scene.Join(server, Role.Reviewer)).Get($"{story.At}/access-log")).Expect(403);
    }

    private static async Task Read(Person reader, string path, params (string Name, string Value)[] headers) =>
        (await reader.Get(path, headers)).Expect(200);

    private static async Task<List<JsonNode>> Entries(LeavingStory story, Guid account)
    {
        // Its positions are its own: nobody waits here for those of the review.
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{story.At}/access-log?limit=500");
        var page = await story.Officer.Send(request);
        return page.Status == 404
            ? []
            :
            [
                .. page.Expect(200).Json!["items"]!
                    .AsArray()
                    .Select(e => e!)
                    .Where(e => e["account"]!.GetValue<Guid>() == account),
            ];
    }
}
