using TheoryLedger.Codings;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Evidence;

/// <summary>Whether theory may rest on an excerpt at all, and whom that concerns.</summary>
internal static class Admission
{
    public static Refusal? Check(Excerpt? excerpt, Known known) =>
        known.Find<Source>(excerpt?.SourceId.Value) is { IsExcluded: true }
            ? SourceRefusals.Excluded
            : excerpt?.CheckConsent(known);

    /// <summary>Refuses to make theory from anything of a source that was excluded; what merely prompted a change may be of one.</summary>
    public static Refusal? CheckSources(IEnumerable<Ref> grounds, Known known) =>
        grounds.Any(g =>
            SourceOf(known.Find<IState>(known.About.GetValueOrDefault(g.Id, g.Id)), known) is { IsExcluded: true }
        )
            ? SourceRefusals.Excluded
            : null;

    private static Source? SourceOf(IState? ground, Known known) =>
        ground switch
        {
            Source source => source,
            Excerpt excerpt => known.Find<Source>(excerpt.SourceId.Value),
            SourceText text => known.Find<Source>(text.SourceId.Value),
            Coding coding => SourceOf(known.Find<Excerpt>(coding.ExcerptId.Value), known),
            EvidenceLink link => SourceOf(known.Find<Excerpt>(link.ExcerptId.Value), known),
            _ => null,
        };

    public static IEnumerable<Guid> People(Excerpt? excerpt, Known known) =>
        excerpt?.Participants(known).Select(p => p.Value) ?? [];

    public static IEnumerable<Guid> People(EvidenceLink link, Known known) =>
        People(known.Find<Excerpt>(link.ExcerptId.Value), known);
}
