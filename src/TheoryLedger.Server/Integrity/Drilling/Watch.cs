using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Witnessing;
using TheoryLedger.Replay;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>Somebody or something that looks at a review, and says what is wrong with it.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="LookAsync">The first thing that is wrong; none if nothing is.</param>
internal sealed record Watch(
    string Name,
    Func<DrillReview, DrillEvidence, Attack, CancellationToken, Task<string?>> LookAsync
)
{
    private const string Nothing = "nothing is sealed, though a checkpoint was signed";

    /// <summary>The live database beside its own log, and what people read beside its events.</summary>
    public static Watch Live { get; } = new("admin verify, row by row", LiveAsync);

    /// <summary>What looks before anything is signed.</summary>
    public static Watch Guard { get; } = new("the sealer, before it signs", GuardAsync);

    /// <summary>An auditor with keys and a checkpoint from before.</summary>
    public static Watch Auditor { get; } =
        new(
            "tl verify --seen",
            (review, held, attack, token) =>
                BundleAsync(
                    review,
                    attack,
                    new BundleTrust { Policy = held.Policy, Seen = [held.Seen.ToBytes()] },
                    token
                )
        );

    /// <summary>An auditor who never saw this review before, and asks for a witness.</summary>
    public static Watch Quorum { get; } =
        new(
            "tl verify, with a policy that asks for a witness",
            (review, held, attack, token) =>
                BundleAsync(review, attack, new BundleTrust { Policy = held.Quorum }, token)
        );

    /// <summary>Whoever was promised something.</summary>
    public static Watch Receipt { get; } =
        new(
            "tl verify --receipt",
            (review, held, attack, token) =>
                BundleAsync(review, attack, new BundleTrust { Policy = held.Policy, Receipts = [held.Receipt] }, token)
        );

    /// <summary>Two people who hold each other's checkpoint against their own.</summary>
    public static Watch Comparing { get; } =
        new(
            "two auditors who compare checkpoints",
            async (review, held, _, token) =>
                await review.PublishedAsync(token) is var mine
                && mine.Size == held.Seen.Checkpoint.Size
                && mine.Root != held.Seen.Checkpoint.Root
                    ? $"two roots of {mine.Size} entries, both signed"
                    : null
        );

    /// <summary>A witness that is asked to cosign.</summary>
    public static Watch Witness { get; } = new("a witness", WitnessAsync);

    /// <summary>An auditor who reads claimed times beside proven ones.</summary>
    public static Watch Times { get; } = new("tl verify: claimed beside proven times", TimesAsync);

    public static IReadOnlyList<Watch> All { get; } =
    [Live, Auditor, Quorum, Receipt, Comparing, Witness, Times, Guard];

    private static async Task<string?> LiveAsync(
        DrillReview review,
        DrillEvidence held,
        Attack attack,
        CancellationToken token
    ) =>
        await review.VerifyAsync(token) is { } result
            ? result.Findings.Count > 0
                ? $"{result.Findings[0]}"
                : null
            : Nothing;

    private static async Task<string?> GuardAsync(
        DrillReview review,
        DrillEvidence held,
        Attack attack,
        CancellationToken token
    )
    {
        try
        {
            await review.SealAsync(token);
            return null;
        }
        catch (StandstillException refusal)
        {
            return refusal.Message;
        }
    }

    private static async Task<string?> BundleAsync(
        DrillReview review,
        Attack attack,
        BundleTrust trust,
        CancellationToken token
    )
    {
        if (await new LogReader(review.Database).FindAsync(review.Review, epoch: null, token) is null)
        {
            return Nothing;
        }

        using var zip = ZippedBundle.Open(await review.ExportAsync(token));
        IBundle bundle = attack.InBundle is { } edit ? new EditedBundle(zip, edit) : zip;
        var theory = new TheoryFollower();
        var findings = BundleVerifier.Verify(bundle, trust, theory).Findings;
        var first = findings.Concat(theory.Compare(bundle.Read(BundleFile.Theory))).FirstOrDefault();
        return first is null ? null : $"{first.Place}: expected {first.Expected}; found {first.Found}";
    }

    private static async Task<string?> TimesAsync(
        DrillReview review,
        DrillEvidence held,
        Attack attack,
        CancellationToken token
    )
    {
        using var bundle = ZippedBundle.Open(await review.ExportAsync(token));
        var report = BundleVerifier.Verify(bundle, new BundleTrust { Policy = held.Quorum });
        return report.FirstEarlyClaim is { } early
            ? $"position {early.Position} claims {early.Claimed:u}; a witness saw the log without it at {early.NotBefore:u}"
            : null;
    }

    private static async Task<string?> WitnessAsync(
        DrillReview review,
        DrillEvidence held,
        Attack attack,
        CancellationToken token
    )
    {
        var log = await new LogReader(review.Database).FindAsync(review.Review, epoch: null, token);
        if (log is null || !SignedCheckpoint.TryParse(log.ToNote(), out var shown, out _))
        {
            return "no checkpoint is shown any more";
        }

        var seen = held.Seen.Checkpoint;
        var earlier = Math.Min(seen.Size, log.Size);
        var tiles = await new LogReader(review.Database).TilesAsync(
            log,
            ConsistencyProof.Needs(earlier, log.Size),
            token
        );
        var path = tiles is null ? null : ConsistencyProof.Build(earlier, log.Size, tiles)?.Path;
        var verdict = WitnessRule.Judge(
            new AddCheckpoint(earlier, path ?? [], shown),
            held.Policy.For(seen.Origin),
            seen
        );
        return verdict is WitnessVerdict.Vouched ? null : $"it does not cosign: {verdict}";
    }
}
