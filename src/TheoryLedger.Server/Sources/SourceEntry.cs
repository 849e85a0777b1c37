using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>A source in a list.</summary>
public sealed record SourceEntry(
    Guid Id,
    long Version,
    SourceKind Kind,
    Words Title,
    FoundBy FoundBy,
    SourceState State,
    IReadOnlyList<PhaseId> IncludedIn,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<AppraisalEntry> Appraisals,
    IReadOnlyList<NoticeKind> Notices,
    long BeganAt
)
{
    public static Task<IReadOnlyList<SourceEntry>> ShowAsync(
        IReadOnlyList<SourceView> sources,
        AsOf asOf,
        CancellationToken token
    ) => Task.FromResult<IReadOnlyList<SourceEntry>>([.. sources.Select(Of)]);

    private static SourceEntry Of(SourceView source) =>
        new(
            source.Id,
            source.Version,
            source.Kind,
            source.Title,
            source.FoundBy,
            source.State,
            [.. source.Inclusions.Select(i => i.InPhase)],
            source.Stages,
            [.. source.Appraisals.Select(a => new AppraisalEntry(a.Aspect, a.Level, a.ForTheory, a.Assessor))],
            [.. source.Notices.Select(n => n.Kind).Distinct()],
            source.BeganAt
        );
}

/// <summary>How relevant, rich or rigorous somebody finds a source now.</summary>
public sealed record AppraisalEntry(
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    Ref? ForTheory,
    ContributorId Assessor
);
