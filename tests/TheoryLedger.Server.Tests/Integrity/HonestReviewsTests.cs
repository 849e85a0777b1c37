using System.Globalization;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Generator;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Replay;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Tests.Integrity.Importing;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>Of reviews in which nobody did anything wrong, nobody ever says that anything is wrong.</summary>
public sealed class HonestReviewsTests(ServerFixture server)
{
    private const string Asked = "THEORYLEDGER_HONEST_REVIEWS";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Count =>
        int.TryParse(
            Environment.GetEnvironmentVariable(Asked),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : 3;

    [Fact]
    public async Task No_honest_history_raises_an_alarm()
    {
        for (var i = 0; i < Count; i++)
        {
            var seed = Random.Shared.Next();
            var findings = await FindingsAsync(seed);
            Assert.True(findings is [], $"Seed {seed}: {string.Join('\n', findings)}");
        }
    }

    // Loaded in pieces, sealed in between or not, under one key or several, in one log or two.
    private async Task<List<string>> FindingsAsync(int seed)
    {
        var chance = new Random(seed);
        var facts = GeneratedReview.Of(new ReviewPlan(chance.Next(600, 1_200), seed)).ToArray();
        var review = facts[0].Envelope.Stream;
        await using var there = await EmptyServer.Make(server);
        var loader = new ReviewLoader(there.Database, there.Keys);
        var owner = Guid.ParseExact(facts[0].Envelope.Recorder["agent/".Length..], "N");
        for (var at = 0; at < facts.Length; )
        {
            var piece = facts.Skip(at).Take(chance.Next(1, 400)).ToArray();
            await StoreAsync(there, loader.Prepare(review, piece), (review, owner));
            at += piece.Length;
            await WithLogAsync(there, review, chance);
        }

        await there.Seal(review);
        var told = await OfBundleAsync(there, review);
        var live = (await there.Verify(review))!;
        Assert.Equal(facts.Length, live.Served);
        return [.. live.Findings.Select(f => $"{f}"), .. told];
    }

    private static async Task StoreAsync(EmptyServer there, PreparedFact[] facts, (Guid Review, Guid Owner) of)
    {
        await using var connection = await there.Database.OpenConnectionAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await new ReviewRows(connection, of.Review, of.Owner).WriteAsync(facts, Token);
        await transaction.CommitAsync(Token);
    }

    private static async Task WithLogAsync(EmptyServer there, Guid review, Random chance)
    {
        var ceremonies = new LogCeremonies(there.Database, there.Folder, new StoredClock(TimeProvider.System));
        var act = chance.Next(6);
        if (act > 0)
        {
            await there.Seal(review);
        }

        if (act == 4 && await there.Reader.FindAsync(review, epoch: null, Token) is not null)
        {
            await ceremonies.RotateKeyAsync(review, Token);
        }

        if (act == 5)
        {
            await ceremonies.OpenEpochAsync(review, "Because.", Token);
        }
    }

    private static async Task<IEnumerable<string>> OfBundleAsync(EmptyServer there, Guid review)
    {
        using var bundle = ZippedBundle.Open(new MemoryStream(await there.Export(review, BundleKind.Audit)));
        var theory = new TheoryFollower();
        var report = BundleVerifier.Verify(bundle, new BundleTrust(), theory);
        return report.Findings.Concat(theory.Compare(bundle.Read(BundleFile.Theory))).Select(f => $"{f}");
    }
}
