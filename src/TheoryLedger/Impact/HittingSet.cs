namespace TheoryLedger.Impact;

/// <summary>Finds a smallest set that has a member in common with each of several sets.</summary>
/// <remarks>
/// Branch and bound: some member of the smallest set that is not hit yet must be taken; no branch is followed that cannot beat the
/// best found. Greedy choice finds the first, so that an answer is there whenever the search is given up.
/// </remarks>
public sealed class HittingSet
{
    private const int Patience = 20_000;

    private readonly List<Guid> _taken = [];
    private List<Guid> _best;
    private int _steps;

    private HittingSet(List<HashSet<Guid>> groups) => _best = Greedy(groups);

    /// <param name="groups">None of them empty.</param>
    /// <param name="patience">After how many steps the search is given up.</param>
    public static SmallestLoss Smallest(IReadOnlyList<HashSet<Guid>> groups, int patience = Patience)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var needed = Needed(groups);
        var search = new HittingSet(needed) { _steps = patience };
        search.Try(needed);
        return new(search._best, IsExact: search._steps > 0);
    }

    // Whatever hits a group also hits every larger one around it.
    private static List<HashSet<Guid>> Needed(IReadOnlyList<HashSet<Guid>> groups)
    {
        var needed = new List<HashSet<Guid>>();
        foreach (var group in groups.OrderBy(g => g.Count).Where(g => !needed.Exists(n => n.IsSubsetOf(g))))
        {
            needed.Add(group);
        }

        return needed;
    }

    private static List<Guid> Greedy(List<HashSet<Guid>> groups)
    {
        var taken = new List<Guid>();
        while (groups.Count > 0)
        {
            var most = groups.SelectMany(g => g).CountBy(member => member).MaxBy(member => member.Value).Key;
            taken.Add(most);
            groups = [.. groups.Where(g => !g.Contains(most))];
        }

        return taken;
    }

    private void Try(List<HashSet<Guid>> left)
    {
        if (left.Count == 0)
        {
            _best = _taken.Count < _best.Count ? [.. _taken] : _best;
            return;
        }

        // The first is a smallest one: removing what is hit keeps the order.
        foreach (var member in left[0])
        {
            if (_taken.Count + Apart(left) >= _best.Count || --_steps <= 0)
            {
                return;
            }

            _taken.Add(member);
            Try([.. left.Where(g => !g.Contains(member))]);
            _taken.RemoveAt(_taken.Count - 1);
        }
    }

    // Groups that have nothing in common need a member each.
    private static int Apart(List<HashSet<Guid>> groups)
    {
        var seen = new HashSet<Guid>();
        var apart = 0;
        foreach (var group in groups.Where(g => !g.Overlaps(seen)))
        {
            seen.UnionWith(group);
            apart++;
        }

        return apart;
    }
}
