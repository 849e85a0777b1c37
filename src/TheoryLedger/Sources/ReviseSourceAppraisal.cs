using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Changes a judgement of relevance, richness or rigour.</summary>
public sealed record ReviseSourceAppraisal(AppraisalId AppraisalId, AppraisalLevel Level, Words Reason)
    : Command,
        IChange<Source>
{
    public Decision Decide(Source state, Known known) =>
        state.Appraisals.SingleOrDefault(a => a.AppraisalId == AppraisalId) switch
        {
            null => Framing.Unknown("source-appraisal", AppraisalId.Value),
            { Level: var before } when before == Level => SourceRefusals.AppraisalUnchanged,
            _ => new SourceAppraisalRevised(AppraisalId, Level, state.AboutSpeakers(Reason)),
        };
}
