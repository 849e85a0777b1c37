using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Evidence;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>Words of a source that say what a mechanism is about.</summary>
/// <remarks>Only a source's own words are quoted: never notes about it, nor what somebody said who has withdrawn since.</remarks>
/// <param name="ExcerptId">Where they were marked.</param>
/// <param name="Quote">The words.</param>
/// <param name="Locator">Page or other place.</param>
/// <param name="Source">Where they are from.</param>
/// <param name="Evidence">As what evidence they were put forward; none where they were only coded.</param>
/// <param name="Coding">As what they were coded; none where they are evidence.</param>
public sealed record Quotation(
    Guid ExcerptId,
    Words Quote,
    Words? Locator,
    SourceNamed Source,
    Guid? Evidence,
    Guid? Coding
)
{
    private const int Most = 3;

    /// <summary>True where it was judged for an earlier wording, and nobody has said since that it speaks for the present one.</summary>
    public bool IsInherited { get; init; }

    /// <summary>The best of both, each excerpt once.</summary>
    internal static IReadOnlyList<Quotation> Best(
        IEnumerable<EvidenceReading> supports,
        IEnumerable<Quotation> coded
    ) => [.. OfEvidence(supports).Concat(coded).DistinctBy(q => q.ExcerptId).Take(Most)];

    private static IEnumerable<Quotation> OfEvidence(IEnumerable<EvidenceReading> supports) =>
        supports
            .Where(e => e is { Quote: not null, Counts: true, IsReAnchored: false, Nature: EvidenceNature.Own })
            .OrderBy(e => e.IsInherited)
            .ThenBy(e => e.Weight)
            .ThenBy(e => e.BeganAt)
            .Select(e => new Quotation(e.ExcerptId.Value, e.Quote!, e.Locator, e.Source, e.Id, Coding: null)
            {
                IsInherited = e.IsInherited,
            });
}
