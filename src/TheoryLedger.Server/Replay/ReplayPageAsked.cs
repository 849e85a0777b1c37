using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Replay;

/// <summary>Which frame a page shows.</summary>
/// <param name="Focus">The thing that is followed; none for the whole review.</param>
/// <param name="Phase">The phase whose decisions are shown; none for those of all.</param>
/// <param name="At">The frame at this position, or the last one before it.</param>
/// <param name="Step">The frame with this number in its part of the review, from 1: what a slider gives.</param>
internal sealed record ReplayPageAsked(Guid? Focus, Guid? Phase, long? At, int? Step)
{
    public const string PhaseName = ReplayAsked.PhaseName;
    public const string AtName = "at";
    public const string StepName = "step";

    public static (ReplayPageAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        Guid? focus = null,
            phase = null;
        var at = query.ContainsKey(AtName) ? query.PositionOr(AtName, 0) : null;
        var step = query.ContainsKey(StepName) ? query.NumberOr(StepName, 1, ReplayFront.Part) : null;
        var problem =
            !query.TryName(ReplayAsked.FocusName, out focus)
                ? Problems.BadParameter(ReplayAsked.FocusName, "takes the id of one thing.")
            : !query.TryName(PhaseName, out phase) ? Problems.BadParameter(PhaseName, "takes the id of a phase.")
            : query.ContainsKey(AtName) && at is null ? Problems.BadParameter(AtName, "takes a position.")
            : query.ContainsKey(StepName) && step is null
                ? Problems.BadParameter(StepName, "takes the number of a frame.")
            : null;
        return problem is null ? (new(focus, phase, at, step), null) : (null, problem);
    }

    /// <summary>Which of these it is.</summary>
    public int IndexIn(IReadOnlyList<long> ticks) =>
        Step is { } step ? Math.Min(step, ticks.Count) - 1
        : At is { } at ? Math.Max(0, ticks.TakeWhile(tick => tick <= at).Count() - 1)
        : 0;
}
