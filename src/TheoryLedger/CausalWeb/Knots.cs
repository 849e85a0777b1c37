namespace TheoryLedger.CausalWeb;

/// <summary>Tells which nodes of a web lie in a loop, going over it twice however it is tied.</summary>
/// <remarks>Kosaraju: who is reached back from the one that was left last, and from nobody left later, is tied to it.</remarks>
internal static class Knots
{
    /// <summary>The nodes from which the web leads back to them.</summary>
    public static HashSet<Guid> Of(Web web)
    {
        var tied = new HashSet<Guid>();
        var seen = new HashSet<Guid>();
        foreach (var node in Enumerable.Reverse(LeftInOrder(web)))
        {
            var knot = Back(web, node, seen);
            if (knot.Count > 1 || knot.Exists(one => web.From(one).Contains(one)))
            {
                tied.UnionWith(knot);
            }
        }

        return tied;
    }

    // Depth first, without recursion: a long chain must not use up the stack.
    private static List<Guid> LeftInOrder(Web web)
    {
        var (seen, left) = (new HashSet<Guid>(), new List<Guid>());
        foreach (var root in web.Nodes.Where(seen.Add))
        {
            var path = new Stack<(Guid Node, IEnumerator<Guid> Next)>();
            path.Push((root, web.From(root).GetEnumerator()));
            while (path.TryPeek(out var here))
            {
                if (!here.Next.MoveNext())
                {
                    left.Add(path.Pop().Node);
                }
                else if (seen.Add(here.Next.Current))
                {
                    path.Push((here.Next.Current, web.From(here.Next.Current).GetEnumerator()));
                }
            }
        }

        return left;
    }

    private static List<Guid> Back(Web web, Guid node, HashSet<Guid> seen)
    {
        var knot = new List<Guid>();
        var open = new Queue<Guid>(seen.Add(node) ? [node] : Array.Empty<Guid>());
        while (open.TryDequeue(out var here))
        {
            knot.Add(here);
            foreach (var other in web.To(here).Where(seen.Add))
            {
                open.Enqueue(other);
            }
        }

        return knot;
    }
}
