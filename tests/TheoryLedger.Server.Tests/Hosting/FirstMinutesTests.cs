using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Postgres;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>What people are told to type in their first hour does what it says.</summary>
public sealed class FirstMinutesTests
{
    [Fact]
    public async Task They_lead_from_a_text_to_why_a_configuration_says_what_it_says()
    {
        Pasted.SkipUnlessTyped();
        var folder = Path.Combine(Path.GetTempPath(), $"theoryledger-first-minutes-{Guid.CreateVersion7():N}");
        await using var server = await ServerProcess.ServeAsync(folder);

        var told = await Pasted.RunAsync(
            $"{Typed(server)}\nprintf '\\n%s\\n' \"$R\" \"$THEORY\" \"$EXCERPT\" \"$TRUST\"\n"
        );

        var (review, theory, excerpt, trust) = (told[^4], told[^3], told[^2], told[^1]);
        var why = await ReadAsync(server, $"{review}/why/{theory}");
        Assert.Equal(
            [
                (
                    "The configuration “Trust lets partners speak” has as its mechanism: “Partners trust each other”.",
                    null
                ),
                (
                    "The configuration “Trust lets partners speak” has as its outcome: “They say early what went wrong”.",
                    null
                ),
                ("The configuration was proposed.", "One paper says so."),
                (
                    "A piece of evidence supports the configuration “Trust lets partners speak”, version 1; nobody has screened its source.",
                    "It names both."
                ),
                (
                    "That piece of evidence draws on an excerpt of the source “Trust among partners”.",
                    "partners trust each other"
                ),
                ("That piece of evidence counts on a coding.", "Trust comes before speaking up."),
            ],
            why["sentences"]!
                .AsArray()
                .Take(6)
                .Select(s => (s!["text"]!.GetValue<string>(), s["words"]?.GetValue<string>()))
        );
        var lineage = await ReadAsync(server, $"{review}/lineage/{excerpt}");
        Assert.Contains(lineage["nodes"]!.AsArray(), n => n!["id"]!.GetValue<string>() == theory);
        Assert.Equal(
            "Mutual trust",
            (await ReadAsync(server, $"{review}/constructs/{trust}"))["name"]!.GetValue<string>()
        );
        Assert.Equal(0, await server.StopAsync());
        Leftovers.Delete(folder);
    }

    // Only the key and the port are somebody's own.
    private static string Typed(ServerProcess server) =>
        Pasted.From(
            "first-hour.md",
            "## From a text to a theory",
            ("KEY=tl_…", $"KEY={server.Http.DefaultRequestHeaders.Authorization!.Parameter!}"),
            ("http://127.0.0.1:5080", $"{server.Http.BaseAddress}".TrimEnd('/'))
        );

    private static async Task<JsonNode> ReadAsync(ServerProcess server, string address) =>
        JsonNode.Parse(await server.Http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken))!;
}
