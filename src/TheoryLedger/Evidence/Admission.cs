using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.Evidence;

/// <summary>Whether theory may rest on an excerpt at all, and whom that concerns.</summary>
internal static class Admission
{
    public static Refusal? Check(Excerpt? excerpt, Known known) =>
        known.Find<Source>(excerpt?.SourceId.Value) is { IsExcluded: true }
            ? SourceRefusals.Excluded
            : excerpt?.CheckConsent(known);

    public static IEnumerable<Guid> People(Excerpt? excerpt, Known known) =>
        excerpt?.Participants(known).Select(p => p.Value) ?? [];

    public static IEnumerable<Guid> People(EvidenceLink link, Known known) =>
        People(known.Find<Excerpt>(link.ExcerptId.Value), known);
}
