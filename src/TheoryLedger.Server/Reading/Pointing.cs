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

    /// <summary>One pointer from a part of a thing at each thing that the part refers to, in whatever versions and parts.</summary>
    public static IEnumerable<Edge> From(Guid part, string kind, IEnumerable<Ref> refs) =>
        refs.GroupBy(r => r.Id).Select(g => new Edge(kind, g.Key, part.ToString(), Meant.By([.. g])));

    /// <summary>What set changes of theory off.</summary>
    public static IEnumerable<Edge> AtTriggers(params IEnumerable<Reasoning?> reasons) =>
        At("triggered-by", reasons.OfType<Reasoning>().SelectMany(why => why.TriggeredBy));
}

/// <summary>Which version or part of a thing a pointer means.</summary>
/// <param name="Version">From 1; none means the thing as such.</param>
/// <param name="Part">The element, link or statement meant.</param>
/// <param name="Also">Further versions or parts of the same thing.</param>
public sealed record Meant(int? Version, Guid? Part, IReadOnlyList<Meant>? Also = null)
{
    internal static Meant By(List<Ref> refs)
    {
        var also = refs.Skip(1).Select(r => new Meant(r.Version, r.Part)).ToList();
        return new(refs[0].Version, refs[0].Part, also is [] ? null : also);
    }
}
