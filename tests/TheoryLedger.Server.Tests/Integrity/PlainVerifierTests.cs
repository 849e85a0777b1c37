using System.Text;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>Somebody who knows the pages of C2SP and nothing of this product accepts the log, and would not accept another.</summary>
public sealed class PlainVerifierTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_log_is_accepted()
    {
        var files = await Log();

        var entries = new PlainVerifier(files.Read, Key(files)).VerifyWholeLog();

        Assert.Equal(await review.Head(), entries.Count);
        Assert.True(entries.Count > 256, "There is a full tile, and a level above it.");
    }

    [Fact]
    public async Task So_is_the_proof_of_each_event()
    {
        var files = await Log();
        var verifier = new PlainVerifier(files.Read, Key(files));
        var entries = verifier.VerifyWholeLog();
        foreach (var index in new[] { 0, 1, 255, 256, entries.Count - 1 })
        {
            var id = Id(entries[index]);

            var (place, entry) = verifier.VerifyProof(files.Read($"proof/{id}")!);

            Assert.Equal(index, (int)place);
            Assert.Equal(entries[index], entry);
        }
    }

    [Fact]
    public async Task Another_byte_anywhere_is_not()
    {
        var files = await Log();
        var upper = $"tile/1/000.p/{await review.Head() / 256}";
        foreach (var spoilt in new[] { "checkpoint", "tile/entries/000", "tile/0/000", upper })
        {
            byte[]? Read(string path)
            {
                var bytes = files.Read(path);
                if (path == spoilt)
                {
                    bytes![20] ^= 1;
                }

                return bytes;
            }

            Assert.NotNull(files.Read(spoilt));
            Assert.ThrowsAny<Exception>(() => new PlainVerifier(Read, Key(files)).VerifyWholeLog());
        }
    }

    private static string Key(PublishedFiles files) =>
        Encoding
            .UTF8.GetString(files.Read("key")!)
            .Split('\n')
            .Single(line => line.StartsWith("log ", StringComparison.Ordinal))["log ".Length..];

    private static string Id(byte[] entry) => System.Text.Json.Nodes.JsonNode.Parse(entry)!["id"]!.GetValue<string>();

    private async Task<PublishedFiles> Log()
    {
        using var sealing = await review.Http.PostAsync(
            new Uri($"/v1/reviews/{review.Loaded.Review}/log/seal", UriKind.Relative),
            new StringContent("{}", Encoding.UTF8, "application/json"),
            Token
        );
        sealing.EnsureSuccessStatusCode();
        return new PublishedFiles(review.Http, review.Loaded.Review);
    }
}
