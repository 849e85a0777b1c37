using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Excerpts;

/// <summary>An excerpt with every reading of it and all that it is evidence for.</summary>
/// <param name="Excerpt">The excerpt.</param>
/// <param name="TextKind">Whether these are a source's own words, or notes about it.</param>
/// <param name="Codings">The readings that stand.</param>
/// <param name="Evidence">What it is evidence for or against.</param>
public sealed record ExcerptFront(
    ExcerptView Excerpt,
    TextKind? TextKind,
    IReadOnlyList<CodingView> Codings,
    IReadOnlyList<EvidenceReading> Evidence
)
{
    private const int Most = 100;

    internal static async Task<ExcerptFront> ReadAsync(ExcerptView excerpt, AsOf asOf, CancellationToken token)
    {
        var text = await asOf.FindAsync<TextView>(excerpt.TextId.Value, token);
        var codings = await asOf.PointingAtAsync<CodingView>(excerpt.Id, CodingView.ExcerptEdge, after: 0, Most, token);
        var evidence = await asOf.PointingAtAsync<EvidenceView>(excerpt.Id, "excerpt", after: 0, Most, token);
        return new(excerpt, text?.Kind, codings, await EvidenceShelf.ShowAsync(evidence, asOf, token));
    }
}
