using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Consultations;

/// <summary>Answers advice: with the revision that it caused, or why it caused none.</summary>
public sealed record AnswerAdvice(
    AdviceId AdviceId,
    AdviceResponse Response,
    Words Reason,
    [PointsAt(Thing.Theory | Thing.Restated, AtVersion = true)] Ref? Revision = null
) : Command, IChange<Consultation>
{
    public override IEnumerable<Guid> RestsOn => Revision is { } revision ? [revision.Id] : [];

    public Decision Decide(Consultation state, Known known) =>
        state.Advice.TryGetValue(AdviceId, out var before) switch
        {
            false => Framing.Unknown("advice", AdviceId.Value),
            _ when Response is AdviceResponse.Declined && Revision is not null =>
                ConsultationRefusals.DeclinedWithRevision,
            _ when Revision is null && !Reason.SaySomething => ConsultationRefusals.ReasonMissing,
            _ when before?.Response == Response && before.Revision == Revision => ConsultationRefusals.Answered,
            _ when Revision is { } r && TheoryVersions.Check([r], known) is { } refusal => refusal,
            _ when Revision is { } r && state.HadSeen(AdviceId, r) => ConsultationRefusals.RevisionNotLater,
            _ => new AdviceAnswered(AdviceId, Response, Revision, Reason),
        };
}
