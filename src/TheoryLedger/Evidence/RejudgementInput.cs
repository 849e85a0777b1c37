using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

/// <summary>What a new version makes of one piece of earlier evidence.</summary>
/// <param name="EvidenceLinkId">The evidence.</param>
/// <param name="Verdict">Carried, re-weighed or dropped.</param>
/// <param name="Reason">Why.</param>
/// <param name="Weight">What it counts now; none: what it counted before.</param>
/// <param name="ExcerptVersion">The version of the excerpt that was looked at, which must be the present one; none: the present one.</param>
public sealed record RejudgementInput(
    EvidenceLinkId EvidenceLinkId,
    Rejudgement Verdict,
    Words Reason,
    Weight? Weight = null,
    int? ExcerptVersion = null
);
