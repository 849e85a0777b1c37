namespace TheoryLedger.Impact;

/// <summary>What rests on what, from excerpts up to guidance, so that it can be tried out what a strike takes away.</summary>
/// <remarks>
/// Something is supported as long as one way down from it ends at words that are left, and wholly so if all ways do. Both are
/// found by spreading from the excerpts, so that things which rest on each other end no search and prop each other up in nothing.
/// </remarks>
public sealed class SupportGraph
{
    private readonly Basis _basis;
    private readonly List<Footing> _footings;
    private readonly Dictionary<Guid, Footing> _byId;
    private readonly ILookup<Guid, Footing> _above;

    public SupportGraph(Basis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        _basis = basis;
        _footings = [.. Footings.Of(basis)];
        _byId = _footings.ToDictionary(f => f.Id);
        _above = _footings
            .SelectMany(f => f.Grounds.Select(g => (Ground: g, Footing: f)))
            .ToLookup(x => x.Ground, x => x.Footing);
    }

    /// <summary>How everything is supported when a strike is thought away.</summary>
    public IReadOnlyDictionary<Guid, Support> Under(Strike strike) => Under(new StruckMatter(_basis, strike));

    /// <summary>Everything that was supported under one strike and loses something under another, in the order of the basis.</summary>
    public IReadOnlyList<Loss> Losses(Strike before, Strike after)
    {
        var (matter, left) = (new StruckMatter(_basis, before), new StruckMatter(_basis, after));
        var (was, isNow) = (Under(matter), Under(left));
        var touched = Spread(_footings.Where(f => Differs(f, matter, left)), _ => true);
        return
        [
            .. _footings
                .Where(f => touched.Contains(f.Id) && was[f.Id].Level != SupportLevel.Not)
                .Select(f => new Loss(f.Id, was[f.Id], isNow[f.Id])),
        ];
    }

    /// <summary>Finds every piece of evidence that something is held up by when a strike is thought away.</summary>
    public PillarSearch PillarsUnder(Strike strike) => new(_basis, _byId, strike);

    private Dictionary<Guid, Support> Under(StruckMatter matter)
    {
        var held = Held(matter);
        var weak = Spread(_footings.Where(f => IsWeakened(f, matter, held)), _ => true);
        return _footings.ToDictionary(f => f.Id, f => Of(f, matter, held, weak));
    }

    private HashSet<Guid> Held(StruckMatter matter) =>
        Spread(
            _footings.Where(f => f.Source is { } s ? !matter.Sources.Contains(s) : Leaves(f, matter)),
            above => above.Words is null || matter.LeavesWords(above.Words)
        );

    private static bool Leaves(Footing footing, StruckMatter matter) =>
        footing.Passages.Any(p => matter.Of(p).Left > 0);

    private static bool IsWeakened(Footing footing, StruckMatter matter, HashSet<Guid> held) =>
        (footing.Of == 0 && footing.Source is null)
        || footing.Passages.Any(p => matter.Of(p).Level != SupportLevel.Wholly)
        || footing.Grounds.Any(g => !held.Contains(g));

    private static bool Differs(Footing footing, StruckMatter before, StruckMatter after) =>
        footing.Passages.Any(p => before.Of(p) != after.Of(p))
        || (footing.Words is { } words && before.LeavesWords(words) != after.LeavesWords(words))
        || (footing.Source is { } source && before.Sources.Contains(source) != after.Sources.Contains(source));

    private HashSet<Guid> Spread(IEnumerable<Footing> seeds, Func<Footing, bool> passes)
    {
        var reached = seeds.Select(f => f.Id).ToHashSet();
        var next = new Queue<Guid>(reached);
        while (next.TryDequeue(out var id))
        {
            foreach (var above in _above[id].Where(above => passes(above) && reached.Add(above.Id)))
            {
                next.Enqueue(above.Id);
            }
        }

        return reached;
    }

    private static Support Of(Footing footing, StruckMatter matter, HashSet<Guid> held, HashSet<Guid> weak) =>
        footing.IsReading ? matter.Of(footing.Passages[0])
        : !held.Contains(footing.Id) ? new(SupportLevel.Not, 0, footing.Of)
        : new(
            weak.Contains(footing.Id) ? SupportLevel.Partly : SupportLevel.Wholly,
            footing.Passages.Count(p => matter.Of(p).Left > 0) + footing.Grounds.Count(held.Contains),
            footing.Of
        );
}
