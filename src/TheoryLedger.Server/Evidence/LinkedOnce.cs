using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Evidence;

/// <summary>An excerpt is evidence once for one part, on one side.</summary>
public sealed record LinkedOnce() : OnlyOnce("evidence 1", "evidence_link")
{
    public override IEnumerable<(string, Guid?)> Added(IEnumerable<LedgerEvent> facts) =>
        facts.OfType<EvidenceLinked>().Select(e => (KeyOf(e), (Guid?)null));

    public override string? KeyOf(object thing) =>
        thing is EvidenceLink { IsStanding: true, IsDropped: false } e
            ? $"{e.ExcerptId} {e.ConfigurationId} {e.Element} {e.Link} {e.Stance}"
            : null;

    public override Refusal Refuse(Guid standing) => EvidenceRefusals.Linked(standing);

    private static string KeyOf(EvidenceLinked e) =>
        $"{e.ExcerptId} {e.ConfigurationId} {e.Element} {e.Link} {e.Stance}";
}
