using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Somebody judged one aspect of a source's worth, as such or for one theory.</summary>
/// <param name="AppraisalId">Keeps judgements apart, so that each can be revised.</param>
/// <param name="Aspect">Relevance, richness or rigour.</param>
/// <param name="Level">How much of it.</param>
/// <param name="ForTheory">The theory, configuration or construct it was judged for.</param>
/// <param name="Assessor">Whose judgement it is.</param>
/// <param name="Reason">Why.</param>
public sealed record SourceAppraised(
    AppraisalId AppraisalId,
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    Ref? ForTheory,
    ContributorId Assessor,
    Words Reason
) : SourceEvent;

/// <summary>A judgement about a source was changed.</summary>
public sealed record SourceAppraisalRevised(AppraisalId AppraisalId, AppraisalLevel Level, Words Reason) : SourceEvent;
