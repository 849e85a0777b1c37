namespace TheoryLedger.CausalWeb;

/// <summary>Finds where a web leads back to itself.</summary>
/// <remarks>A web may hold more loops than anybody can read; every node that lies in one is shown in one, the shortest through it.</remarks>
public static class Loops
{
    /// <summary>The loops, at most so many, each once and beginning at its earliest node.</summary>
    public static LoopsFound In(Web web, int limit)
    {
        ArgumentNullException.ThrowIfNull(web);
        var order = web.Nodes.Select((node, place) => (node, place)).ToDictionary(n => n.node, n => n.place);
        var untold = Knots.Of(web);
        var found = new List<IReadOnlyList<Guid>>();
        foreach (var node in web.Nodes.Where(untold.Contains))
        {
            if (found.Count == limit)
            {
                return new(found, MayBeMore: true);
            }

            var loop = FromEarliest(Shortest(web, node), order);
            untold.ExceptWith(loop);
            found.Add(loop);
        }

        return new(found, MayBeMore: false);
    }

    private static List<Guid> Shortest(Web web, Guid node)
    {
        var cameFrom = new Dictionary<Guid, Guid>();
        var open = new Queue<Guid>([node]);
        while (!cameFrom.ContainsKey(node))
        {
            var here = open.Dequeue();
            foreach (var next in web.From(here).Where(next => cameFrom.TryAdd(next, here)))
            {
                open.Enqueue(next);
            }
        }

        var back = new List<Guid> { node };
        for (var here = cameFrom[node]; here != node; here = cameFrom[here])
        {
            back.Add(here);
        }

        back.Reverse();
        return back;
    }

    private static List<Guid> FromEarliest(List<Guid> loop, Dictionary<Guid, int> order)
    {
        var first = loop.IndexOf(loop.MinBy(node => order[node]));
        return [.. loop[first..], .. loop[..first]];
    }
}

/// <summary>Where a web leads back to itself.</summary>
/// <param name="All">Each node by node; the last leads on to the first.</param>
/// <param name="MayBeMore">Whether some were left out.</param>
public sealed record LoopsFound(IReadOnlyList<IReadOnlyList<Guid>> All, bool MayBeMore);
