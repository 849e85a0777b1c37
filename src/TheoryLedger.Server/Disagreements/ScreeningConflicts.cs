using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Disagreements;

/// <summary>Every conflict between reviewers about a source: those that were resolved, and those that still hold.</summary>
internal static class ScreeningConflicts
{
    private const int MostSources = 10_000;

    private const string InConflict =
        """(jsonb_array_length(i.view -> 'resolutions') > 0 or i.view -> 'stages' @> '[{"state": "in-conflict"}]')""";

    public static async Task<IEnumerable<Disagreement>> FindAsync(AsOf asOf, CancellationToken token)
    {
        var sources = await asOf.WhereAsync<SourceView>(InConflict, after: 0, MostSources, token);
        return sources.SelectMany(source =>
            source
                .Resolutions.Select(r => Of(source, r.Stage, r))
                .Concat(
                    source
                        .Stages.Where(s => s.State == ScreeningState.InConflict)
                        .Select(s => Of(source, s.Stage, resolution: null))
                )
        );
    }

    private static Disagreement Of(SourceView source, ScreeningStage stage, ScreeningResolutionView? resolution)
    {
        // What was said after a conflict had been resolved belongs to another one.
        var said = source
            .Screenings.Where(s => s.Stage == stage)
            .Where(s => resolution is null || s.Taken.Position < resolution.Taken.Position)
            .GroupBy(s => s.Reviewer)
            .Select(reviewer => reviewer.Last())
            .ToList();
        return new(
            DisagreementKind.Screening,
            source.Id,
            source.Title,
            CodingDisputes.NameOf(stage),
            [.. said.Select(s => new SideTaken(s.Reviewer, CodingDisputes.NameOf(s.Verdict), s.Reason))],
            Discussions: 0,
            resolution is null
                ? null
                : new(
                    CodingDisputes.NameOf(resolution.Verdict),
                    resolution.Reason,
                    resolution.Taken,
                    Settlers.Among(said.Select(s => s.Reviewer), resolution.Taken.DecidedBy)
                ),
            said.Max(s => s.Taken.Position)
        );
    }
}
