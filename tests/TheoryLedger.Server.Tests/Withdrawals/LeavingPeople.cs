using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>One who leaves, in a server that is a process of its own; everything they said holds one remarkable word.</summary>
internal sealed record LeavingPeople(ServerProcess Server, string Review, string Ada, string Leaver, string Excerpt)
{
    private long Version { get; init; }

    private string Withdrawal { get; init; } = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public LeavingPeople At(ServerProcess server) => this with { Server = server };

    public static async Task<LeavingPeople> Begin(ServerProcess server, string said)
    {
        var people = new LeavingPeople(server, "", "", "", "");
        var opened = await people.Post(
            "/v1/reviews",
            new
            {
                title = "R",
                question = "Q?",
                objectives = Array.Empty<string>(),
                kind = "realist-review",
            }
        );
        people = people with { Review = Id(opened) };
        var me = await server.Http.GetFromJsonAsync<JsonNode>("/v1/me", Token);
        var account = me!["account"]!.GetValue<Guid>();
        var joined = new
        {
            kind = "person",
            name = "Ada",
            roles = new[] { "reviewer" },
            account,
        };
        people = people with { Ada = Id(await people.Post(people.In("contributors"), joined)) };
        var phase = Id(await people.Post(people.In("phases"), new { name = "Scoping" }));
        return await people.TalkAsync(phase, said);
    }

    public async Task<LeavingPeople> Approved()
    {
        var request = new
        {
            participantId = Leaver,
            asked = "erase-and-exclude",
            request = "Asked to; said quixotrophilogamy again.",
        };
        var asked = await Post(In("withdrawals"), request);
        var decision = new
        {
            answer = "granted",
            scope = "erase-and-exclude",
            basis = "consent-withdrawn",
            reason = "As told.",
        };
        var at = In($"withdrawals/{Id(asked)}");
        await Post($"{at}/decision", decision, 1);
        await Post($"{at}/approvals", new { }, 2);
        var link = await Post($"{at}/approval-links", new { });
        var approval = new { token = link["token"]!.GetValue<string>(), name = "The dean" };
        await Post("/v1/erasure-approvals", approval);
        return this with { Withdrawal = Id(asked), Version = 4 };
    }

    public Task Erase() => Post(In($"withdrawals/{Withdrawal}/erasure"), new { }, Version);

    /// <summary>What is quoted, or why it is not.</summary>
    public async Task<string> Quote()
    {
        var excerpt = await Server.Http.GetFromJsonAsync<JsonNode>(In($"excerpts/{Excerpt}"), Token);
        return excerpt!["quote"] switch
        {
            JsonValue quote => quote.GetValue<string>(),
            var withheld => withheld!["withheld"]!.GetValue<string>(),
        };
    }

    public async Task<string> State()
    {
        var read = await Server.Http.GetFromJsonAsync<JsonNode>(In($"withdrawals/{Withdrawal}"), Token);
        return read!["state"]!.GetValue<string>();
    }

    private string In(string path) => $"/v1/reviews/{Review}/{path}";

    private static string Id(JsonNode answer) => answer["id"]!.GetValue<string>();

    private async Task<LeavingPeople> TalkAsync(string phase, string said)
    {
        var interview = new
        {
            phase,
            kind = "interview",
            title = "Interview on quixotrophilogamy",
            foundBy = "own-fieldwork",
        };
        var source = Id(await Post(In("sources"), interview));
        var agreed = new
        {
            phase,
            pseudonym = "P1",
            consent = new
            {
                analysis = true,
                quotation = "verbatim",
                audience = "auditors",
            },
        };
        var leaver = Id(await Post(In("participants"), agreed));
        var transcript = new
        {
            phase,
            sourceId = source,
            kind = "transcript",
            segments = new[] { new { text = said, speaker = leaver } },
        };
        var text = Id(await Post(In("texts"), transcript));
        var mark = new
        {
            phase,
            textId = text,
            span = new { from = 0, to = said.Length },
            quote = said,
        };
        var excerpt = Id(await Post(In("excerpts"), mark));
        var memo = new
        {
            phase,
            kind = "analytic",
            text = "On quixotrophilogamy: a word of theirs.",
            about = new[] { new { id = excerpt, version = 1 } },
        };
        await Post(In("memos"), memo);
        // A refusal is answered and logged as well.
        using var refused = await Server.PostAsync(In("excerpts"), mark with { quote = "quixotrophilogamy" }, "no");
        Assert.False(refused.IsSuccessStatusCode);
        return this with { Leaver = leaver, Excerpt = excerpt };
    }

    private async Task<JsonNode> Post(string path, object body, long? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        if (version is { } seen)
        {
            request.Headers.TryAddWithoutValidation(
                "If-Match",
                string.Create(CultureInfo.InvariantCulture, $"\"{seen}\"")
            );
        }

        using var answer = await Server.Http.SendAsync(request, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }
}
