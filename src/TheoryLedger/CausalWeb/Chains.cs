namespace TheoryLedger.CausalWeb;

/// <summary>Finds the ways that lead from levers to outcomes.</summary>
/// <remarks>
/// A chain passes no node twice, and between its ends neither a lever nor an outcome: a longer way through one is told by the shorter.
/// There may be more ways than anybody can read, so the search goes from the shortest on and stops at a limit.
/// </remarks>
public static class Chains
{
    // So many beginnings of ways are looked at; a web that needs more has more chains than are shown.
    private const int Patience = 100_000;

    /// <summary>The chains, shortest first, at most so many.</summary>
    public static ChainsFound Between(Web web, IReadOnlySet<Guid> levers, IReadOnlySet<Guid> outcomes, int limit)
    {
        ArgumentNullException.ThrowIfNull(web);
        ArgumentNullException.ThrowIfNull(levers);
        ArgumentNullException.ThrowIfNull(outcomes);
        var leading = web.Upstream(outcomes);
        var ways = new Queue<Way>(web.Nodes.Where(n => levers.Contains(n) && leading.Contains(n)).Select(Way.Begin));
        var found = new List<IReadOnlyList<Guid>>();
        for (var looked = 0; ways.TryDequeue(out var way); looked++)
        {
            if (looked == Patience)
            {
                return new(found, MayBeMore: true);
            }

            foreach (var next in web.From(way.Node).Where(leading.Contains))
            {
                if (outcomes.Contains(next) && (!way.Passes(next) || way.BeganAt(next)))
                {
                    if (found.Count == limit)
                    {
                        return new(found, MayBeMore: true);
                    }

                    found.Add(way.To(next));
                }
                else if (!levers.Contains(next) && !outcomes.Contains(next) && !way.Passes(next))
                {
                    ways.Enqueue(way.On(next));
                }
            }
        }

        return new(found, MayBeMore: false);
    }

    /// <summary>The beginning of a chain, told backwards.</summary>
    private sealed record Way(Guid Node, Way? Before)
    {
        public static Way Begin(Guid node) => new(node, Before: null);

        public Way On(Guid next) => new(next, this);

        public bool Passes(Guid node) => Back().Any(way => way.Node == node);

        public bool BeganAt(Guid node) => Back().Last().Node == node;

        public IReadOnlyList<Guid> To(Guid end) => [.. Back().Select(way => way.Node).Reverse(), end];

        private IEnumerable<Way> Back()
        {
            for (var way = this; way is not null; way = way.Before)
            {
                yield return way;
            }
        }
    }
}

/// <summary>The ways from levers to outcomes.</summary>
/// <param name="All">Each from a lever to an outcome, node by node; the shortest first.</param>
/// <param name="MayBeMore">Whether some were left out, or the search was given up.</param>
public sealed record ChainsFound(IReadOnlyList<IReadOnlyList<Guid>> All, bool MayBeMore);
