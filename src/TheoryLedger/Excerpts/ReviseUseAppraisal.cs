using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.Excerpts;

/// <summary>Changes a judgement about one use of an excerpt.</summary>
public sealed record ReviseUseAppraisal(AppraisalId AppraisalId, AppraisalLevel Level, Words Reason)
    : Command,
        IChange<Excerpt>
{
    public Decision Decide(Excerpt state, Known known) =>
        state.Appraisals.GetValueOrDefault(AppraisalId) switch
        {
            null => Framing.Unknown("appraisal", AppraisalId.Value),
            var earlier when earlier.Level == Level => ExcerptRefusals.AppraisalUnchanged,
            _ when state.CheckConsent(known) is { } refusal => refusal,
            _ => new UseAppraisalRevised(AppraisalId, Level, Reason.Concerning(state.Concerns(known))),
        };
}
