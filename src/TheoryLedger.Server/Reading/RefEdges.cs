using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>Which version or part of a thing a pointer means.</summary>
/// <param name="Version">From 1; none means the thing as such.</param>
/// <param name="Part">The element, link or statement meant.</param>
/// <param name="Also">Further versions or parts of the same thing.</param>
public sealed record Meant(int? Version, Guid? Part, IReadOnlyList<Meant>? Also = null);

/// <summary>Turns refs into pointers.</summary>
public static class RefEdges
{
    extension(IEnumerable<Ref> refs)
    {
        /// <summary>One pointer for each thing, however many versions or parts of it are meant.</summary>
        public IEnumerable<Edge> Pointing(string kind, string part = "") =>
            refs.GroupBy(r => r.Id).Select(same => new Edge(kind, same.Key, part, Label([.. same])));
    }

    private static Meant? Label(List<Ref> same)
    {
        var (first, others) = (same[0], same.Skip(1).Select(r => new Meant(r.Version, r.Part)).ToList());
        return first is { Version: null, Part: null } && others is []
            ? null
            : new Meant(first.Version, first.Part, others is [] ? null : others);
    }
}
