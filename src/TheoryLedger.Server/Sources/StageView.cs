using System.Text.Json.Serialization;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Where screening stands at one stage.</summary>
/// <param name="Verdict">What holds; none while reviewers disagree.</param>
/// <param name="Reviewers">How many have given a verdict.</param>
public sealed record StageView(ScreeningStage Stage, ScreeningState State, ScreeningVerdict? Verdict, int Reviewers)
{
    public static IReadOnlyList<StageView> Of(
        IReadOnlyList<ScreeningView> screenings,
        IReadOnlyList<ScreeningResolutionView> resolutions
    ) =>
        [
            .. screenings
                .GroupBy(s => s.Stage)
                .OrderBy(s => s.Key)
                .Select(stage => At(stage.Key, [.. stage], resolutions)),
        ];

    // A conflict was settled between the verdicts given by then; a later verdict may open another.
    private static StageView At(
        ScreeningStage stage,
        List<ScreeningView> screenings,
        IReadOnlyList<ScreeningResolutionView> resolutions
    )
    {
        var present = screenings.GroupBy(s => s.Reviewer).Select(by => by.Last().Verdict).ToList();
        var settled = resolutions.LastOrDefault(r =>
            r.Stage == stage && r.Taken.Position > screenings[^1].Taken.Position
        );
        return settled is not null ? new(stage, ScreeningState.Resolved, settled.Verdict, present.Count)
            : present.Distinct().Count() > 1 ? new(stage, ScreeningState.InConflict, null, present.Count)
            : new(stage, ScreeningState.Undisputed, present[0], present.Count);
    }
}

/// <summary>Whether reviewers agree.</summary>
public enum ScreeningState
{
    [JsonStringEnumMemberName("undisputed")]
    Undisputed,

    [JsonStringEnumMemberName("in-conflict")]
    InConflict,

    [JsonStringEnumMemberName("resolved")]
    Resolved,
}
