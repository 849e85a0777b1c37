using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>What a fact names of all that its decision rested on.</summary>
internal static class Naming
{
    public static IEnumerable<Guid> By(LedgerEvent fact) => Refs.In(fact).Select(r => r.Id).Concat(Besides(fact));

    // By their ids alone. What a fact tells for its readers' sake, and its decision did not rest on, is none of these.
    private static IEnumerable<Guid> Besides(LedgerEvent fact) =>
        fact switch
        {
            TextAttached e =>
            [
                e.SourceId.Value,
                .. e.Segments.Select(s => s.Speaker?.Value).Append(e.Supersedes?.Value).OfType<Guid>(),
            ],
            FieldworkHeld e => e.Participants.Select(p => p.Value),
            KinshipLinked e => [e.Sibling.Value],
            ExcerptMarked e => [e.TextId.Value],
            ExcerptReAnchored e => [e.TextId.Value],
            ExcerptCoded e => [e.ExcerptId.Value],
            CodingReplaced e => [e.By.Value],
            CodingDisputeResolved { Replacement: { } other } => [other.Value],
            // Why one excerpt speaks to a configuration says nothing of others that speak to it.
            EvidenceLinked e => [e.ExcerptId.Value, .. e.Codings.Select(c => c.Value)],
            RippleLinked e => [e.To.Value],
            ConfigurationMerged e => [e.Into.Value],
            ConfigurationSuperseded e => [e.By.Value],
            WithdrawalRequested e => [e.ParticipantId.Value],
            FieldErasureRequested e => e.Fields.Select(f => f.EventId),
            _ => [],
        };
}
