using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

/// <summary>Ends an excerpt's use as evidence here.</summary>
public sealed record UnlinkEvidence(Words Reason) : Command, IChange<EvidenceLink>
{
    public Decision Decide(EvidenceLink state, Known known) =>
        state.IsStanding
            ? new EvidenceUnlinked(Reason.Concerning(Admission.People(state, known)))
            : EvidenceRefusals.Unlinked;
}
