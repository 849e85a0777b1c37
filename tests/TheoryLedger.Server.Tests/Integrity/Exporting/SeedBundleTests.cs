using System.Text;
using System.Text.Json.Nodes;
using TheoryLedger.Cli;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Integrity.Exporting;

/// <summary>What the server exports of a whole review is verified by the tool that knows nothing but the file.</summary>
public sealed class SeedBundleTests(TrainingReview review) : IClassFixture<TrainingReview>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tl-bundle-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_clean_in_every_respect()
    {
        var (code, output, errors) = Run("verify", await Export("a.zip"), "--json");
        var report = JsonNode.Parse(output)!;

        Assert.Equal("", errors);
        Assert.Equal("[]", report["findings"]!.ToJsonString());
        Assert.Equal(0, code);
        Assert.Equal(await review.Head(), report["events"]!.GetValue<long>());
        Assert.True(report["fields"]!["opened"]!.GetValue<long>() > 0);
        Assert.True(report["fields"]!["withheld"]!.GetValue<long>() > 0, "Consent withholds words from a bundle.");
    }

    [Fact]
    public async Task The_same_log_gives_the_same_bytes() =>
        Assert.Equal(
            await File.ReadAllBytesAsync(await Export("a.zip"), Token),
            await File.ReadAllBytesAsync(await Export("b.zip"), Token)
        );

    [Fact]
    public async Task Replayed_it_tells_the_theory_that_the_server_tells_at_any_position()
    {
        var bundle = await Export("a.zip");
        foreach (var position in new[] { 1, 100, 250, 400 })
        {
            var (code, output, _) = Run("replay", bundle, "--to", $"{position}");

            Assert.Equal(0, code);
            Assert.True(JsonNode.DeepEquals(await review.Read($"theory?position={position}"), JsonNode.Parse(output)));
        }
    }

    [Fact]
    public async Task Words_that_somebody_did_not_agree_to_publish_are_nowhere_in_it()
    {
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await Export("a.zip"), Token));
        var closed = (await review.Items("excerpts?limit=500"))
            .Where(e => e["quote"] is JsonValue)
            .Select(e => e["quote"]!.GetValue<string>())
            .Where(quote => !text.Contains(quote, StringComparison.Ordinal))
            .ToList();

        // The owner reads them; whoever holds the bundle does not.
        Assert.NotEmpty(closed);
    }

    [Fact]
    public async Task Explained_a_configuration_leads_up_to_the_words_it_rests_on_each_with_its_proof()
    {
        var linked = (await review.Items("evidence?stance=supports&limit=500"))[0];
        var configuration = linked["configurationId"]!.GetValue<Guid>();

        var (code, output, errors) = Run("explain", await Export("a.zip"), $"{configuration}", "--proofs");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("configuration-proposed.v1", output, StringComparison.Ordinal);
        Assert.Contains("evidence-linked.v1", output, StringComparison.Ordinal);
        Assert.Contains("excerpt-marked.v1", output, StringComparison.Ordinal);
        Assert.Contains("decided 2023", output, StringComparison.Ordinal);
        Assert.Contains("proven by:", output, StringComparison.Ordinal);
        Assert.Equal(2, Run("explain", _folder.FullName + "/a.zip", $"{Guid.CreateVersion7()}").Code);
    }

    private async Task<string> Export(string name)
    {
        using var sealing = await review.Http.PostAsync(
            new Uri($"/v1/reviews/{review.Loaded.Review}/log/seal", UriKind.Relative),
            new StringContent("{}", Encoding.UTF8, "application/json"),
            Token
        );
        sealing.EnsureSuccessStatusCode();
        var path = Path.Combine(_folder.FullName, name);
        using var answer = await review.Get("bundle");
        answer.EnsureSuccessStatusCode();
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Token), Token);
        return path;
    }

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return (Tool.Run(args, output, errors), $"{output}", $"{errors}");
    }
}
