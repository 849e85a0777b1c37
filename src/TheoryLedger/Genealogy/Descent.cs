namespace TheoryLedger.Genealogy;

/// <summary>Who came of whom, by merger, division or replacement, as one graph.</summary>
public sealed class Descent
{
    private readonly ILookup<Guid, Guid> _heirs;
    private readonly ILookup<Guid, Guid> _parents;

    public Descent(IEnumerable<Inheritance> inheritances)
    {
        var all = inheritances.Distinct().ToList();
        _heirs = all.ToLookup(i => i.Parent, i => i.Heir);
        _parents = all.ToLookup(i => i.Heir, i => i.Parent);
    }

    /// <summary>What went into a thing, was divided into it, or gave way to it.</summary>
    public IEnumerable<Guid> ParentsOf(Guid thing) => _parents[thing];

    /// <summary>What a thing went into, was divided into, or gave way to.</summary>
    public IEnumerable<Guid> HeirsOf(Guid thing) => _heirs[thing];

    /// <summary>Everything that is related to a thing by descent, itself among them.</summary>
    public IReadOnlySet<Guid> FamilyOf(Guid thing) => Reach(thing, next => HeirsOf(next).Concat(ParentsOf(next)));

    /// <summary>What a thing has come to in the end: the last of its heirs; itself where it has none.</summary>
    public IReadOnlyList<Guid> EndsOf(Guid thing) => [.. Reach(thing, HeirsOf).Where(end => !_heirs[end].Any())];

    private static HashSet<Guid> Reach(Guid thing, Func<Guid, IEnumerable<Guid>> next)
    {
        var seen = new HashSet<Guid> { thing };
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

/// <summary>One thing became another, or a part of it did.</summary>
public readonly record struct Inheritance(Guid Parent, Guid Heir);
