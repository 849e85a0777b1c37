namespace TheoryLedger.Server.CausalWeb;

/// <summary>Chooses what is shown of a web that has more nodes than are wanted.</summary>
/// <remarks>
/// What leads from one configuration to another comes first, then what has links at all. A configuration is shown whole as long as
/// it fits; only what room is left is filled with parts of others.
/// </remarks>
public sealed class WebChoice
{
    private readonly Dictionary<Guid, List<WebNode>> _groups;
    private readonly ILookup<Guid, Guid> _neighbours;
    private readonly HashSet<Guid> _linked;
    private readonly HashSet<Guid> _seen = [];

    private WebChoice(IReadOnlyList<WebNode> nodes, IReadOnlyList<WebEdge> edges)
    {
        _groups = nodes.GroupBy(GroupOf).ToDictionary(g => g.Key, g => g.ToList());
        var group = nodes.ToDictionary(n => n.Id, GroupOf);
        var strands = edges.Select(e => (From: group[e.From], To: group[e.To])).ToList();
        _linked = [.. strands.SelectMany(s => new[] { s.From, s.To })];
        _neighbours = strands
            .Where(s => s.From != s.To)
            .SelectMany(s => new[] { s, (From: s.To, To: s.From) })
            .ToLookup(s => s.From, s => s.To);
    }

    /// <summary>As many nodes as are wanted, in the order in which they came.</summary>
    public static List<WebNode> Of(IReadOnlyList<WebNode> nodes, IReadOnlyList<WebEdge> edges, int most)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        if (nodes.Count <= most)
        {
            return [.. nodes];
        }

        var (whole, parts) = new WebChoice(nodes, edges).Choose(most);
        var chosen = whole.Concat(parts).Select(n => n.Id).ToHashSet();
        return [.. nodes.Where(n => chosen.Contains(n.Id))];
    }

    /// <summary>No more than can be drawn, what is connected first; nothing in part, unless it alone is too much.</summary>
    public static List<WebNode> ToDraw(IReadOnlyList<WebNode> nodes, IReadOnlyList<WebEdge> edges, int most)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        var (whole, parts) = new WebChoice(nodes, edges).Choose(most);
        return whole is [] ? parts : whole;
    }

    private (List<WebNode> Whole, List<WebNode> Parts) Choose(int most)
    {
        var inOrder = InOrder();
        var (whole, room) = (new HashSet<Guid>(), most);
        foreach (var group in inOrder.Where(g => _groups[g].Count <= room))
        {
            whole.Add(group);
            room -= _groups[group].Count;
        }

        return (
            [.. inOrder.Where(whole.Contains).SelectMany(g => _groups[g])],
            [.. inOrder.Where(g => !whole.Contains(g)).SelectMany(g => _groups[g]).Take(room)]
        );
    }

    // What is connected stands side by side: so the lines between can be drawn.
    private List<Guid> InOrder() =>
        [
            .. _groups
                .Keys.Where(g => _neighbours[g].Any())
                .SelectMany(Reached)
                .Concat(_groups.Keys.Where(_linked.Contains))
                .Concat(_groups.Keys)
                .Distinct(),
        ];

    private IEnumerable<Guid> Reached(Guid from)
    {
        var next = new Queue<Guid>([from]);
        while (next.TryDequeue(out var group))
        {
            if (_seen.Add(group))
            {
                yield return group;
                _neighbours[group].Distinct().ToList().ForEach(next.Enqueue);
            }
        }
    }

    // A construct in which configurations meet stands by itself.
    private static Guid GroupOf(WebNode node) => node.Configuration?.Id ?? node.Id;
}
