using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Postgres;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>Nothing acknowledged is ever lost, and what got no answer is settled by asking again.</summary>
public sealed class CutOffTests
{
    [Fact]
    public async Task What_was_acknowledged_before_the_power_went_is_there_after_it()
    {
        var folder = Folder();
        var acknowledged = new List<long>();
        var review = "";
        for (var round = 0; round < 3; round++)
        {
            await using var server = await ServerProcess.ServeAsync(folder);
            review = review.Length > 0 ? review : await OpenReviewAsync(server);
            Assert.Equal(acknowledged, await PhasesAsync(server, review, acknowledged.Count));

            acknowledged.AddRange(await RecordUntilCutOffAsync(server, review, round));
            acknowledged = await SettleAsync(folder, review, round, acknowledged);
        }

        Leftovers.Delete(folder);
    }

    // The keys are the same as before: what was recorded is answered again, what was not is recorded now.
    private static async Task<List<long>> SettleAsync(string folder, string review, int round, List<long> acknowledged)
    {
        await using var server = await ServerProcess.ServeAsync(folder);
        var settled = new List<long>();
        for (var i = 0; i < 40; i++)
        {
            using var answer = await RecordAsync(server, review, round, i);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            settled.Add((await PositionOf(answer))!.Value);
        }

        var ofThisRound = acknowledged.TakeLast(acknowledged.Count - (round * 40)).ToList();
        Assert.Equal(ofThisRound, settled.Take(ofThisRound.Count));
        return [.. acknowledged.Take(round * 40), .. settled];
    }

    private static async Task<List<long>> RecordUntilCutOffAsync(ServerProcess server, string review, int round)
    {
        var acknowledged = new List<long>();
        var cut = Task.CompletedTask;
        try
        {
            for (var i = 0; i < 40; i++)
            {
                if (i == 5 + (9 * round))
                {
                    cut = Task.Run(server.CutOffAsync);
                }

                using var answer = await RecordAsync(server, review, round, i);
                if (answer.IsSuccessStatusCode && await PositionOf(answer) is { } position)
                {
                    acknowledged.Add(position);
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Nobody answers any more: that is what this is about.
        }

        await cut;
        Assert.InRange(acknowledged.Count, 5, 40);
        return acknowledged;
    }

    private static Task<HttpResponseMessage> RecordAsync(ServerProcess server, string review, int round, int i) =>
        server.PostAsync($"/v1/reviews/{review}/phases", new { name = $"Phase {round}-{i}" }, $"phase-{round}-{i}");

    private static async Task<string> OpenReviewAsync(ServerProcess server)
    {
        using var opened = await server.PostAsync(
            "/v1/reviews",
            new
            {
                title = "R",
                question = "Q?",
                objectives = Array.Empty<string>(),
                kind = "realist-review",
            },
            "open"
        );
        var json = await opened.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        var review = json!["id"]!.GetValue<string>();
        await JoinAsync(server, review);
        return review;
    }

    private static async Task JoinAsync(ServerProcess server, string review)
    {
        var me = await server.Http.GetFromJsonAsync<JsonNode>("/v1/me", TestContext.Current.CancellationToken);
        var ada = new
        {
            kind = "person",
            name = "Ada",
            roles = new[] { "lead-reviewer" },
            account = me!["account"]!.GetValue<Guid>(),
        };
        using var joined = await server.PostAsync($"/v1/reviews/{review}/contributors", ada, "join");
        joined.EnsureSuccessStatusCode();
    }

    private static async Task<List<long>> PhasesAsync(ServerProcess server, string review, int expected)
    {
        var page = await server.Http.GetFromJsonAsync<JsonNode>(
            $"/v1/reviews/{review}/phases?limit=500",
            TestContext.Current.CancellationToken
        );
        var positions = page!["items"]!.AsArray().Select(p => p!["beganAt"]!.GetValue<long>()).ToList();
        Assert.Equal(expected, positions.Count);
        return positions;
    }

    private static async Task<long?> PositionOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))?[
            "position"
        ]?.GetValue<long>();

    // Where both root and an ordinary user can keep a cluster.
    private static string Folder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"theoryledger-cut-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
