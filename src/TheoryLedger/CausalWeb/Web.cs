namespace TheoryLedger.CausalWeb;

/// <summary>What leads to what: elements of configurations, and the strands from one to the next.</summary>
public sealed class Web
{
    private readonly ILookup<Guid, Guid> _onward;
    private readonly ILookup<Guid, Guid> _back;

    /// <param name="nodes">In the order in which they are told.</param>
    /// <param name="strands">Each between two of the nodes.</param>
    public Web(IEnumerable<Guid> nodes, IEnumerable<Strand> strands)
    {
        Nodes = [.. nodes.Distinct()];
        var all = strands.Distinct().ToList();
        _onward = all.ToLookup(s => s.From, s => s.To);
        _back = all.ToLookup(s => s.To, s => s.From);
    }

    public IReadOnlyList<Guid> Nodes { get; }

    /// <summary>Where a node leads.</summary>
    public IEnumerable<Guid> From(Guid node) => _onward[node];

    /// <summary>What leads to a node.</summary>
    public IEnumerable<Guid> To(Guid node) => _back[node];

    /// <summary>Whatever some nodes lead to through however many strands, themselves among it.</summary>
    public HashSet<Guid> Downstream(IEnumerable<Guid> nodes) => Reach(nodes, From);

    /// <summary>Whatever leads to some nodes through however many strands, themselves among it.</summary>
    public HashSet<Guid> Upstream(IEnumerable<Guid> nodes) => Reach(nodes, To);

    /// <summary>The same web with only some of its nodes.</summary>
    public Web Within(IReadOnlySet<Guid> kept) =>
        new(
            Nodes.Where(kept.Contains),
            Nodes.Where(kept.Contains).SelectMany(n => From(n).Where(kept.Contains).Select(to => new Strand(n, to)))
        );

    private static HashSet<Guid> Reach(IEnumerable<Guid> nodes, Func<Guid, IEnumerable<Guid>> next)
    {
        var seen = nodes.ToHashSet();
        var open = new Queue<Guid>(seen);
        while (open.TryDequeue(out var here))
        {
            foreach (var other in next(here).Where(seen.Add))
            {
                open.Enqueue(other);
            }
        }

        return seen;
    }
}

/// <summary>One element leads to another.</summary>
public readonly record struct Strand(Guid From, Guid To);
