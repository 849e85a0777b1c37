using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>Disagrees with somebody else's coding.</summary>
public sealed record DisputeCoding(Words Reason, ContributorId? Disputer = null) : Command, IChange<Coding>
{
    public override IEnumerable<Guid> RestsOn => Disputer is { } disputer ? [disputer.Value] : [];

    public Decision Decide(Coding state, Known known)
    {
        var disputer = Disputer ?? DecidedBy[0];
        return state switch
        {
            { Ended: { } refusal } => refusal,
            _ when Framing.CheckJudge(disputer, known) is { } unfit => unfit,
            _ when disputer == state.Coder => CodingRefusals.OwnDispute,
            _ when state.Disputers.ContainsValue(disputer) => CodingRefusals.DisputeOpen,
            _ => new CodingDisputed(new DisputeId(known.NewId()), disputer, Reason.Concerning(state.Concerns(known))),
        };
    }
}
