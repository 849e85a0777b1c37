using System.Text.Json.Nodes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>A conversation of two, a quote of each, and what was made of them; the first of the two leaves.</summary>
public sealed class LeavingStory
{
    public const string Staying = "We did trust them all along.";
    public const string Told = "A remark of ours on what was said.";

    private LeavingStory(ServerFixture server, Scene scene, Person officer, string said) =>
        (Server, Scene, Officer, Said) = (server, scene, officer, said);

    public ServerFixture Server { get; }

    public Scene Scene { get; }

    /// <summary>The data protection officer, who is no contributor.</summary>
    public Person Officer { get; }

    /// <summary>What the one who leaves said.</summary>
    public string Said { get; }

    public Guid Leaver { get; private set; }

    public Guid Text { get; private set; }

    public Guid Quote { get; private set; }

    public Guid OtherQuote { get; private set; }

    public Guid Memo { get; private set; }

    public string At => $"/v1/reviews/{Scene.Review}";

    public static async Task<LeavingStory> Begin(ServerFixture server, string said = "We never trusted any of them.")
    {
        var scene = await Scene.Set(server);
        var officer = await scene.Join(server, Role.DataProtectionOfficer);
        var story = new LeavingStory(server, scene, officer, said);
        await story.TalkAsync();
        return story;
    }

    /// <summary>A request that was decided on.</summary>
    public async Task<Reply> Granted(string scope, string answer = "granted")
    {
        var request = new
        {
            participantId = Leaver,
            asked = answer == "granted" ? scope : "erase-and-exclude",
            request = "Asked to by letter.",
        };
        var asked = (await Officer.Post($"{At}/withdrawals", request)).Expect(201);
        var decision = new
        {
            answer,
            scope,
            basis = "consent-withdrawn",
            reason = "As they were told.",
            cutOffTold = "2030-01",
        };
        return (await Officer.Post($"{At}/withdrawals/{asked.Id}/decision", decision, asked.Version)).Expect(200);
    }

    /// <summary>The same, approved by two people.</summary>
    public async Task<Reply> Approved(string scope) => await Approve(await Granted(scope));

    public async Task<Reply> Approve(Reply decided)
    {
        var path = $"{At}/withdrawals/{decided.Id}/approvals";
        var first = (await Officer.Post(path, new { }, decided.Version)).Expect(200);
        return (await Scene.Owner.Post(path, new { }, first.Version)).Expect(200);
    }

    public async Task<Reply> Erase(Reply approved) =>
        (await Officer.Post($"{At}/withdrawals/{approved.Id}/erasure", new { }, approved.Version)).Expect(200);

    public async Task<JsonNode> Read(string path) => await Scene.Read(path);

    public async Task<JsonNode> Segment(int index) => (await Read($"texts/{Text}"))["segments"]![index]!["content"]!;

    private async Task TalkAsync()
    {
        var group = await Scene.Register("focus-group", "Group 1");
        Leaver = (await Scene.Recruit("P1", "auditors")).Id;
        var stayer = (await Scene.Recruit("P2", "auditors")).Id;
        var pause = new string('m', 100);
        var transcript = new
        {
            sourceId = group.Id,
            kind = "transcript",
            segments = new object[]
            {
                new { text = Said, speaker = Leaver },
                new { text = pause },
                new { text = Staying, speaker = stayer },
            },
        };
        Text = (await Scene.Do("texts", transcript)).Id;
        Quote = await Mark(0, Said);
        OtherQuote = await Mark(Said.Length + pause.Length, Staying);
        var remark = new
        {
            kind = "analytic",
            text = Told,
            about = new[] { new { id = Quote, version = 1 } },
        };
        Memo = (await Scene.Do("memos", remark)).Id;
    }

    /// <summary>Marks what stands at a place of their conversation.</summary>
    public async Task<Guid> Mark(int from, string quote)
    {
        var excerpt = new
        {
            textId = Text,
            span = new { from, to = from + quote.Length },
            quote,
        };
        return (await Scene.Do("excerpts", excerpt)).Id;
    }
}
