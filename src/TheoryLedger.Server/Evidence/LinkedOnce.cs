using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Evidence;

/// <summary>An excerpt is evidence once for one part, on one side.</summary>
public sealed record LinkedOnce() : OnlyOnce("evidence 1", "evidence_link")
{
    public override IEnumerable<(string, Guid?)> Added(IEnumerable<LedgerEvent> facts) =>
        facts.OfType<EvidenceLinked>().Select(e => (KeyOf(e), (Guid?)null));

    // What was dropped counts again once it is carried.
    public override IEnumerable<Guid> Returning(IEnumerable<(Guid Stream, LedgerEvent Event)> facts) =>
        facts.Where(f => f.Event is EvidenceRejudged { Verdict: not Rejudgement.Dropped }).Select(f => f.Stream);

    public override string? KeyOf(object thing) => thing is EvidenceLink { IsDropped: false } ? KeyAgain(thing) : null;

    public override string? KeyAgain(object thing) =>
        thing is EvidenceLink { IsStanding: true } e
            ? $"{e.ExcerptId} {e.ConfigurationId} {e.Element} {e.Link} {e.Stance}"
            : null;

    public override Refusal Refuse(Guid standing) => EvidenceRefusals.Linked(standing);

    private static string KeyOf(EvidenceLinked e) =>
        $"{e.ExcerptId} {e.ConfigurationId} {e.Element} {e.Link} {e.Stance}";
}
