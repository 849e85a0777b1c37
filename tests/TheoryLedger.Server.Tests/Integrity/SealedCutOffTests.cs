using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Tests.Hosting;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>Whenever the power goes, whoever kept a checkpoint finds it in the log, and what was said to be sealed is in it.</summary>
public sealed class SealedCutOffTests
{
    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("THEORYLEDGER_CUT_ROUNDS"),
        out var rounds
    )
        ? rounds
        : 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cut_off_at_any_moment_a_log_only_grows()
    {
        var folder = Directory.CreateDirectory(
            Path.Combine(Path.GetTempPath(), $"theoryledger-cut-{Guid.CreateVersion7():N}")
        );
        var seen = new List<SignedCheckpoint>();
        var (review, wasSealed) = (Guid.Empty, 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            await using var server = await ServerProcess.ServeAsync(folder.FullName);
            review = review == Guid.Empty ? await OpenAsync(server) : review;
            await SealAsync(server, review);

            var auditor = new Auditor(server.Http, review);
            seen.Add(auditor.Verify(seen));
            Assert.InRange(auditor.Position, wasSealed, long.MaxValue);

            if (round < Rounds)
            {
                var (checkpoints, position) = await RecordUntilCutOffAsync(server, review, round);
                seen.AddRange(checkpoints);
                wasSealed = Math.Max(wasSealed, position);
            }
        }

        Assert.True(seen.Count > Rounds);
        folder.Delete(recursive: true);
    }

    // Somebody records and waits for the seal, somebody seals all the time, and somebody keeps every checkpoint there is.
    private static async Task<(List<SignedCheckpoint> Seen, long Sealed)> RecordUntilCutOffAsync(
        ServerProcess server,
        Guid review,
        int round
    )
    {
        var seen = new List<SignedCheckpoint>();
        var position = 0L;
        var recording = UntilGoneAsync(async i =>
            position = Math.Max(position, await RecordAsync(server, review, $"{round}-{i}"))
        );
        var sealing = UntilGoneAsync(async _ => await SealAsync(server, review));
        var keeping = UntilGoneAsync(async _ =>
            Keep(seen, await server.Http.GetByteArrayAsync(Log(review, "checkpoint"), Token))
        );
        await Task.Delay(Random.Shared.Next(300, 1_500), Token);
        await server.CutOffAsync();
        await Task.WhenAll(recording, sealing, keeping);
        return (seen, position);
    }

    private static async Task UntilGoneAsync(Func<int, Task> act)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await act(i);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Nobody answers any more: that is what this is about.
        }
    }

    private static void Keep(List<SignedCheckpoint> seen, byte[] note)
    {
        if (SignedCheckpoint.TryParse(note, out var signed, out _) && (seen is [] || $"{seen[^1]}" != $"{signed}"))
        {
            seen.Add(signed);
        }
    }

    /// <summary>The position up to which the server said that all is sealed.</summary>
    private static async Task<long> RecordAsync(ServerProcess server, Guid review, string name)
    {
        using var answer = await server.PostAsync(
            $"/v1/reviews/{review}/phases?wait=sealed",
            new { name = $"Phase {name}" },
            $"phase-{name}"
        );
        answer.EnsureSuccessStatusCode();
        return answer.Headers.TryGetValues("TheoryLedger-Sealed", out var reached)
            ? long.Parse(reached.Single(), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }

    private static async Task SealAsync(ServerProcess server, Guid review)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Log(review, "seal"))
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        using var answer = await server.Http.SendAsync(request, Token);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<Guid> OpenAsync(ServerProcess server)
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
        var review = (await opened.Content.ReadFromJsonAsync<JsonNode>(Token))!["id"]!.GetValue<Guid>();
        var me = await server.Http.GetFromJsonAsync<JsonNode>("/v1/me", Token);
        var ada = new
        {
            kind = "person",
            name = "Ada",
            roles = new[] { "lead-reviewer" },
            account = me!["account"]!.GetValue<Guid>(),
        };
        using var joined = await server.PostAsync($"/v1/reviews/{review}/contributors", ada, "join");
        joined.EnsureSuccessStatusCode();
        return review;
    }

    private static string Log(Guid review, string path) => $"/v1/reviews/{review}/log/{path}";
}
