using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;
using TheoryLedger.Server.Sources;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Screening;

/// <summary>Why a source is out: who kept it out at which stage, by which criteria, and whether those have changed since.</summary>
/// <param name="Id">The source.</param>
/// <param name="Title">What it is called.</param>
/// <param name="End">At which point it went out.</param>
/// <param name="Verdicts">What reviewers concluded, stage by stage, each with the criteria then in force.</param>
/// <param name="Resolutions">How conflicts between them were settled.</param>
/// <param name="Exclusions">Decisions to take it out, and to let it in again.</param>
/// <param name="CriteriaNow">The version of the criteria that is in force now; none where none was issued.</param>
/// <param name="CriteriaChanged">Whether a verdict that kept it out was given under earlier criteria.</param>
public sealed record ExclusionEntry(
    Guid Id,
    Words Title,
    string End,
    IReadOnlyList<ScreeningView> Verdicts,
    IReadOnlyList<ScreeningResolutionView> Resolutions,
    IReadOnlyList<ExclusionView> Exclusions,
    int? CriteriaNow,
    bool CriteriaChanged
)
{
    internal static ExclusionEntry Of(SourceView s, int? criteria)
    {
        var row = new FlowRow(new(s.Id, s.Title), s.Kind, s.FoundBy, s.State, s.Stages, PhasesOf(s));
        return new(
            s.Id,
            s.Title,
            row.End,
            s.Screenings,
            s.Resolutions,
            s.Exclusions,
            criteria,
            s.Screenings.Any(v => v.Verdict == ScreeningVerdict.Exclude && (v.CriteriaVersion ?? 0) < (criteria ?? 0))
        );
    }

    private static IReadOnlyList<Guid> PhasesOf(SourceView source) =>
        [.. source.Inclusions.Select(i => i.InPhase.Value)];
}

public static class ListExclusionsEndpoint
{
    // Whoever was taken out, and whoever reviewers kept out at any stage without anybody letting it in.
    private const string Out = """
        (i.view ->> 'state' = 'excluded'
         or (i.view ->> 'state' = 'registered' and i.view -> 'stages' @> '[{"verdict": "exclude"}]'))
        """;

    [WolverineGet("/v1/reviews/{reviewId}/screening/exclusions", OperationId = "listExclusions")]
    [EndpointSummary(
        "The sources that are out: at which stage, by whom, why, and whether the criteria have changed since."
    )]
    [AllowReaders]
    [ProducesResponseType<Page<ExclusionEntry>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.List<SourceView, ExclusionEntry>(
            http,
            (asOf, after, limit, token) => asOf.WhereAsync<SourceView>(Out, after, limit, token),
            async (sources, asOf, token) =>
            {
                var review = await asOf.FindAsync<ReviewView>(asOf.Moment.Review, token);
                return [.. sources.Select(s => ExclusionEntry.Of(s, review?.Criteria?.Version))];
            }
        );
    }
}
