using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>How a participant's words go, and what stays.</summary>
public sealed class ErasureTests(ServerFixture server)
{
    [Fact]
    public async Task All_that_was_said_by_and_about_somebody_is_erased_and_nothing_else()
    {
        var story = await LeavingStory.Begin(server);
        Assert.Equal(story.Said, (await story.Segment(0)).GetValue<string>());

        var approved = await story.Approved("erase-and-exclude");
        Assert.Equal(story.Said, (await story.Segment(0)).GetValue<string>());
        // What is held open for those who search goes with its keys.
        Assert.NotEmpty((await story.Read(Search(story.Said)))["items"]!.AsArray());
        var erased = await story.Erase(approved);
        Assert.Empty((await story.Read(Search(story.Said)))["items"]!.AsArray());
        Assert.NotEmpty((await story.Read(Search(LeavingStory.Staying)))["items"]!.AsArray());

        AssertErased(await story.Segment(0));
        AssertErased((await story.Read($"excerpts/{story.Quote}"))["quote"]!);
        AssertErased((await story.Read($"memos/{story.Memo}"))["text"]!);
        Assert.Equal(LeavingStory.Staying, (await story.Segment(2)).GetValue<string>());
        Assert.Equal(LeavingStory.Staying, (await story.Read($"excerpts/{story.OtherQuote}")).Text("quote"));

        var request = await story.Read($"withdrawals/{erased.Id}");
        Assert.Equal("erased", request.Text("state"));
        AssertErased(request["request"]!);
        Assert.Equal(2, request["approvals"]!.AsArray().Count);
        var participant = await story.Read($"participants/{story.Leaver}");
        Assert.True(participant["isWithdrawn"]!.GetValue<bool>());
    }

    private static string Search(string said) => $"search?q={Uri.EscapeDataString($"\"{said}\"")}";

    [Fact]
    public async Task Only_their_own_words_go_where_no_more_was_granted()
    {
        var story = await LeavingStory.Begin(server);
        var decided = await story.Granted("erase-verbatim", "partly-granted");

        await story.Erase(await story.Approve(decided));

        AssertErased(await story.Segment(0));
        AssertErased((await story.Read($"excerpts/{story.Quote}"))["quote"]!);
        Assert.Equal(LeavingStory.Told, (await story.Read($"memos/{story.Memo}")).Text("text"));
        Assert.False((await story.Read($"participants/{story.Leaver}"))["isWithdrawn"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Words_stay_under_lock_where_they_are_only_not_to_be_used()
    {
        var story = await LeavingStory.Begin(server);

        var decided = await story.Granted("stop-use");

        Assert.True((await story.Read($"participants/{story.Leaver}"))["isWithdrawn"]!.GetValue<bool>());
        // What went with them already is what is told of them.
        var without = await story.Read($"what-if?participant={story.Leaver}");
        Assert.Equal(1, without["struck"]!["excerpts"]!.GetValue<int>());
        Assert.Equal(story.Said, (await story.Segment(0)).GetValue<string>());
        var approval = await story.Officer.Post(
            $"{story.At}/withdrawals/{decided.Id}/approvals",
            new { },
            decided.Version
        );
        Assert.Equal("withdrawal-erases-nothing", approval.Expect(409).Problem);
    }

    [Fact]
    public async Task It_takes_two_people_and_one_cannot_be_both()
    {
        var story = await LeavingStory.Begin(server);
        var decided = await story.Granted("erase-and-exclude");
        var path = $"{story.At}/withdrawals/{decided.Id}";
        Assert.Equal(
            "erasure-not-approved",
            (await story.Officer.Post($"{path}/erasure", new { }, decided.Version)).Expect(409).Problem
        );

        var first = (await story.Officer.Post($"{path}/approvals", new { }, decided.Version)).Expect(200);

        var again = await story.Officer.Post($"{path}/approvals", new { }, first.Version);
        Assert.Equal("erasure-approved-by-you", again.Expect(409).Problem);
        var alone = await story.Officer.Post($"{path}/erasure", new { }, first.Version);
        Assert.Equal("erasure-not-approved", alone.Expect(409).Problem);
        Assert.Equal(story.Said, (await story.Segment(0)).GetValue<string>());
        var reviewer = await story.Scene.Join(server, Role.Reviewer);
        (await reviewer.Post($"{path}/approvals", new { }, first.Version)).Expect(403);
    }

    [Fact]
    public async Task Somebody_without_an_account_gives_the_second_approval_by_a_link_once()
    {
        var story = await LeavingStory.Begin(server);
        var decided = await story.Granted("erase-and-exclude");
        var path = $"{story.At}/withdrawals/{decided.Id}";
        var early = await story.Officer.Post($"{path}/approval-links", new { });
        Assert.Equal("erasure-first-approval-missing", early.Expect(409).Problem);
        (await story.Officer.Post($"{path}/approvals", new { }, decided.Version)).Expect(200);
        var link = (await story.Officer.Post($"{path}/approval-links", new { })).Expect(201).Json!;
        using var stranger = server.Host.Server.CreateClient();
        var read = await Reply.Of(await stranger.GetAsync(new Uri(link.Text("link"), UriKind.Relative), Token));
        Assert.Equal(story.Scene.Review, read.Expect(200).Json!["review"]!.GetValue<Guid>());

        var approval = new { token = link.Text("token"), name = "The dean" };
        (await Send(stranger, approval)).Expect(200);

        (await Send(stranger, new { token = link.Text("token"), name = "The dean again" })).Expect(412);
        (await Send(stranger, new { token = link.Text("token")[..^2] + "AA", name = "Nobody" })).Expect(410);
        var approvals = (await story.Read($"withdrawals/{decided.Id}"))["approvals"]!.AsArray();
        Assert.Equal(story.Officer.Account, approvals[1]!["linkFrom"]!.GetValue<Guid>());
        Assert.Equal("The dean", approvals[1]!.Text("name"));
        Assert.NotEqual(approvals[0]!["approver"]!.GetValue<Guid>(), approvals[1]!["approver"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_name_in_a_memo_is_erased_by_its_field()
    {
        var story = await LeavingStory.Begin(server);
        var fact = (await Facts(story)).Single(f => f.Text("type") == "memo-written.v1")["id"]!.GetValue<Guid>();
        var fields = new[] { new { eventId = fact, pointers = new[] { "/text" } } };
        var nowhere = new[] { new { eventId = fact, pointers = new[] { "/kind" } } };
        var at = $"{story.At}/withdrawals/fields";
        var unknown = await story.Officer.Post(at, new { fields = nowhere, request = "A name." });
        Assert.Equal("withdrawal-field-unknown", unknown.Expect(409).Problem);
        var asked = (await story.Officer.Post(at, new { fields, request = "A name stands in it." })).Expect(201);
        var decision = new
        {
            answer = "granted",
            basis = "recorded-by-mistake",
            reason = "It should not be there.",
        };
        var decided = await story.Officer.Post($"{story.At}/withdrawals/{asked.Id}/decision", decision, asked.Version);

        await story.Erase(await story.Approve(decided.Expect(200)));

        AssertErased((await story.Read($"memos/{story.Memo}"))["text"]!, "recorded-by-mistake");
        Assert.Equal(story.Said, (await story.Segment(0)).GetValue<string>());
    }

    [Fact]
    public async Task What_is_written_about_them_afterwards_is_the_teams_own()
    {
        var story = await LeavingStory.Begin(server);
        await story.Erase(await story.Approved("erase-and-exclude"));

        var remark = new
        {
            kind = "analytic",
            text = "Nothing is left of this quote.",
            about = new[] { new { id = story.Quote, version = 1 } },
        };
        var memo = await story.Scene.Do("memos", remark);

        Assert.Equal("Nothing is left of this quote.", (await story.Read($"memos/{memo.Id}")).Text("text"));
    }

    [Fact]
    public async Task A_preview_counts_what_would_go_and_erases_nothing()
    {
        var story = await LeavingStory.Begin(server);

        var preview = await story.Read($"participants/{story.Leaver}/withdrawal-preview");

        // Their turn, their quote, and the digest of the transcript, which is of both; all is that and the memo.
        Assert.Equal(3, preview["verbatim"]!.GetValue<int>());
        Assert.Equal(4, preview["everything"]!.GetValue<int>());
        Assert.Empty(preview["interviews"]!.AsArray());
        Assert.Equal(1, preview["loses"]!["struck"]!["excerpts"]!.GetValue<int>());
        Assert.Equal(story.Said, (await story.Segment(0)).GetValue<string>());

        // Before anybody remarked on it.
        var before = (await story.Read($"memos/{story.Memo}"))["changedAt"]!.GetValue<long>() - 1;
        var then = await story.Read($"participants/{story.Leaver}/withdrawal-preview?position={before}");
        Assert.Equal(3, then["everything"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_request_goes_no_further_than_was_decided_and_is_decided_once()
    {
        var story = await LeavingStory.Begin(server);
        var request = new
        {
            participantId = story.Leaver,
            asked = "stop-use",
            request = "Asked to.",
        };
        var asked = (await story.Officer.Post($"{story.At}/withdrawals", request)).Expect(201);
        var path = $"{story.At}/withdrawals/{asked.Id}";
        var more = new
        {
            answer = "granted",
            scope = "erase-and-exclude",
            basis = "objection",
            reason = "All of it.",
        };
        Assert.Equal("withdrawal-scope", (await story.Officer.Post($"{path}/decision", more, 1)).Expect(409).Problem);
        var no = new
        {
            answer = "refused",
            basis = "cut-off-passed",
            reason = "The cut-off had passed.",
        };
        var refused = (await story.Officer.Post($"{path}/decision", no, 1)).Expect(200);

        var told = await story.Officer.Post($"{path}/answers", new { answer = "Told by letter." }, refused.Version);

        Assert.Equal(
            "withdrawal-decided",
            (await story.Officer.Post($"{path}/decision", no, told.Expect(200).Version)).Problem
        );
        var read = await story.Read($"withdrawals/{asked.Id}");
        Assert.Equal("refused", read.Text("state"));
        Assert.Single(read["answers"]!.AsArray());
    }

    internal static void AssertErased(JsonNode words, string basis = "consent-withdrawn")
    {
        Assert.Equal("erased", words.Text("withheld"));
        Assert.Equal(basis, words.Text("basis"));
        Assert.StartsWith("20", words.Text("erasedAt"), StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, words["by"]!.GetValue<Guid>());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Reply> Send(HttpClient stranger, object approval)
    {
        using var answer = await stranger.PostAsJsonAsync(
            new Uri("/v1/erasure-approvals", UriKind.Relative),
            approval,
            Token
        );
        return await Reply.Of(answer);
    }

    private static async Task<List<JsonNode>> Facts(LeavingStory story) =>
        [.. (await story.Read("events?limit=500"))["items"]!.AsArray().Select(f => f!)];
}
