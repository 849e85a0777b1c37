using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Withdrawals;

/// <summary>Decides how far a request is followed. Where it is, what the participant agrees to changes with it.</summary>
public sealed record DecideWithdrawal(
    WithdrawalAnswer Answer,
    ErasureBasis Basis,
    Words Reason,
    WithdrawalScope? Scope = null,
    EffectiveTime? CutOffTold = null
) : Command, IChange<WithdrawalRequest>
{
    public override bool BelongsToNoPhase => true;

    public Decision Decide(WithdrawalRequest state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(known);
        if (state.Decided is not null)
        {
            return WithdrawalRefusals.Decided;
        }

        return IsAsAsked(state) ? Record(state, known) : WithdrawalRefusals.NotAsAsked;
    }

    private bool IsAsAsked(WithdrawalRequest state) =>
        Answer switch
        {
            WithdrawalAnswer.Refused => Scope is null,
            WithdrawalAnswer.Granted => Scope == state.Asked,
            _ => Scope is not null && Scope < state.Asked,
        };

    private Decision.Accepted Record(WithdrawalRequest state, Known known)
    {
        var reason = Reason.Concerning(state.LeansOn);
        var decided = Decision.Record(new WithdrawalDecided(Answer, Scope, Basis, CutOffTold, reason));
        return
            Scope is { } scope
            && state.ParticipantId is { } id
            && known.Find<Participant>(id.Value) is { } participant
            && After(participant.Consent, scope) is var consent
            && consent != participant.Consent
            ? decided.And(id.Value, new ConsentChanged(consent, reason))
            : decided;
    }

    // Where only their words are erased, what the team made of them may still be used.
    private static Consent After(Consent consent, WithdrawalScope scope) =>
        scope is WithdrawalScope.EraseVerbatim
            ? consent with
            {
                Quotation = QuotationConsent.None,
            }
            : consent with
            {
                Analysis = false,
                Quotation = QuotationConsent.None,
            };
}
