using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Participants;

/// <summary>No two people are told of under one pseudonym, or nobody could tell whose words were whose.</summary>
public sealed record CalledOnce() : OnlyOnce($"pseudonym as read {SameName.Rule}", "participant")
{
    public override bool IsName => true;

    public override IEnumerable<(string, Guid?)> Added(IEnumerable<LedgerEvent> facts) =>
        facts.OfType<ParticipantRecruited>().Select(e => (e.Pseudonym, (Guid?)null));

    public override string? KeyOf(object thing) => thing is Participant p ? p.Pseudonym : null;

    public override Refusal Refuse(Guid standing) => ParticipantRefusals.PseudonymTaken;
}
