using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>What came of verifying a bundle.</summary>
/// <param name="Manifest">What the bundle says of itself; none if that cannot be read.</param>
/// <param name="Checkpoint">The head of the log; none if it cannot be read.</param>
/// <param name="Witnesses">Who cosigned it, of those who are known.</param>
/// <param name="Fields">How many protected fields are in which state.</param>
/// <param name="Events">How many events the log holds.</param>
/// <param name="Findings">All that is wrong.</param>
public sealed record BundleReport(
    BundleManifest? Manifest,
    Checkpoint? Checkpoint,
    IReadOnlyList<VerifiedSignature> Witnesses,
    FieldCounts Fields,
    long Events,
    IReadOnlyList<BundleFinding> Findings
)
{
    /// <summary>How many events claim a time at which a witness saw the log without them; no finding by itself.</summary>
    public long EarlyClaims { get; init; }

    /// <summary>The first of these; none if there is none.</summary>
    public TimeClaim? FirstEarlyClaim { get; init; }

    public bool IsClean => Findings.Count == 0;

    /// <summary>How many findings a check has.</summary>
    public int Of(BundleCheck check) => Findings.Count(f => f.Check == check);
}
