using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TheoryLedger.Server.Tests.Postgres;

namespace TheoryLedger.Server.Tests.Hosting;

public sealed class DemoTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static readonly Regex Line = new("^{", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task The_demo_prints_one_line_serves_and_goes_on_with_what_is_there()
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(Path.GetTempPath(), $"theoryledger-demo-{Guid.CreateVersion7():N}"))
            .FullName;
        var first = await RunAsync(folder, async (demo, ready) => await ReadAsync(demo, ready, ready["ownerKey"]!));

        var second = await RunAsync(
            folder,
            async (demo, ready) =>
            {
                Pasted.SkipUnlessTyped();
                await TypeAsync(folder, ready);
                // Each start makes its keys and ends the last run's.
                Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(demo, ready, first["ownerKey"]!));
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(demo, ready, ready["auditorKey"]!));
            }
        );

        Assert.Equal(first["reviewId"]!.ToString(), second["reviewId"]!.ToString());
        Assert.Equal(first["trainingReviewId"]!.ToString(), second["trainingReviewId"]!.ToString());
        Leftovers.Delete(folder);
    }

    // What the README tells people to type in their first five minutes.
    private static async Task TypeAsync(string folder, JsonNode ready)
    {
        var typed = Pasted.From(
            "README.md",
            "## The first five minutes with curl",
            ("KEY=tl_…", $"KEY={ready["ownerKey"]}"),
            ("http://127.0.0.1:5080/v1/reviews/…", $"{ready["url"]}/v1/reviews/{ready["reviewId"]}")
        );
        var told = await Pasted.RunAsync($"{typed}\nprintf '\\n%s\\n' \"$TRUST\"\n", folder);
        Assert.True(Guid.TryParse(told[^1], out _), told[^1]);
        Assert.Contains(told, line => line.Contains("\"sentences\":[", StringComparison.Ordinal));
        Assert.Contains(told, line => line.StartsWith("\"Trust\",", StringComparison.Ordinal));
        Assert.Equal((byte)'P', (await File.ReadAllBytesAsync(Path.Combine(folder, "review.zip"), Now))[0]);
    }

    private static async Task<JsonNode> RunAsync(string folder, Func<ServerProcess, JsonNode, Task> look)
    {
        await using var demo = await ServerProcess.StartAsync(Line, "demo", "--json", "--port", "0", "--data", folder);
        var ready = JsonNode.Parse(Assert.Single(demo.Said))!;
        await look(demo, ready);
        Assert.Equal(0, await demo.StopAsync());
        return ready;
    }

    private static async Task ReadAsync(ServerProcess demo, JsonNode ready, JsonNode key)
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(demo, ready, key));
        var names = ready.AsObject().Select(m => m.Key);
        Assert.Equal(["url", "reviewId", "trainingReviewId", "ownerKey", "auditorKey", "signInUrl"], names);
    }

    private static async Task<HttpStatusCode> StatusAsync(ServerProcess demo, JsonNode ready, JsonNode key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{ready["url"]}/v1/reviews/{ready["reviewId"]}");
        request.Headers.Authorization = new("Bearer", key.GetValue<string>());
        using var answer = await demo.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
