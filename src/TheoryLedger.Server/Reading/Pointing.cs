using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>Turns what a fact refers to into pointers.</summary>
public static class Pointing
{
    /// <summary>One pointer at each thing, and at each part of it, that is referred to; of several versions, at the latest named.</summary>
    public static IEnumerable<Edge> At(string kind, IEnumerable<Ref> refs) =>
        refs.GroupBy(r => (r.Id, r.Part))
            .Select(g => new Edge(
                kind,
                g.Key.Id,
                g.Key.Part?.ToString() ?? "",
                new { version = g.Max(r => r.Version) }
            ));

    /// <summary>What set changes of theory off.</summary>
    public static IEnumerable<Edge> AtTriggers(params IEnumerable<Reasoning?> reasons) =>
        At("triggered-by", reasons.OfType<Reasoning>().SelectMany(why => why.TriggeredBy));
}
