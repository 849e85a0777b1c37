using System.Collections.Concurrent;
using System.Reflection;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.Replay;

/// <summary>Tells what set a fact off.</summary>
internal static class Triggers
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Reasons = new();

    /// <summary>What its reasoning names; of evidence, also the excerpt it is, and the codings it rests on.</summary>
    public static IReadOnlyList<Ref> Of(LedgerEvent @event, IState after) =>
        [.. Evidence(@event, after).Concat(Why(@event)?.TriggeredBy ?? []).Distinct()];

    private static IEnumerable<Ref> Evidence(LedgerEvent @event, IState after) =>
        (@event, after) switch
        {
            (EvidenceLinked e, _) => [new Ref(e.ExcerptId.Value), .. e.Codings.Select(id => new Ref(id.Value))],
            (_, EvidenceLink link) => [new Ref(link.ExcerptId.Value)],
            _ => [],
        };

    private static Reasoning? Why(LedgerEvent @event) =>
        Reasons.GetOrAdd(@event.GetType(), type => type.GetProperty("Why"))?.GetValue(@event) as Reasoning;
}
