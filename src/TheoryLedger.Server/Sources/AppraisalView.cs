using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>One person's judgement of one aspect of a source's worth, as such or for one theory.</summary>
/// <param name="Level">The present one.</param>
/// <param name="Reason">For the present level.</param>
/// <param name="Taken">When it was first judged.</param>
public sealed record AppraisalView(
    AppraisalId AppraisalId,
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    Ref? ForTheory,
    ContributorId Assessor,
    Words Reason,
    Taken Taken
)
{
    public bool IsRevised => Earlier is not [];

    /// <summary>What was judged before it was revised, and when each was given up.</summary>
    public IReadOnlyList<EarlierLevel> Earlier { get; init; } = [];

    public static AppraisalView Of(SourceAppraised fact, Taken taken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(fact.AppraisalId, fact.Aspect, fact.Level, fact.ForTheory, fact.Assessor, fact.Reason, taken);
    }

    public AppraisalView After(SourceAppraisalRevised fact, Taken taken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return AppraisalId == fact.AppraisalId
            ? this with
            {
                Level = fact.Level,
                Reason = fact.Reason,
                Earlier = [.. Earlier, new(Level, Reason, taken)],
            }
            : this;
    }
}

/// <summary>A level that was given up.</summary>
public sealed record EarlierLevel(AppraisalLevel Level, Words Reason, Taken Revised);
