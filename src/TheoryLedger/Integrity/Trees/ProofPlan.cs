namespace TheoryLedger.Integrity.Trees;

/// <summary>Which hashes make up a proof, the lowest first (RFC 6962, sections 2.1.1 and 2.1.2).</summary>
internal static class ProofPlan
{
    public static IEnumerable<LeafRange> Inclusion(long index, long size)
    {
        var path = new Stack<LeafRange>();
        var range = new LeafRange(0, size);
        while (range.Count > 1)
        {
            var isLeft = index < range.Left.End;
            path.Push(isLeft ? range.Right : range.Left);
            range = isLeft ? range.Left : range.Right;
        }

        return path;
    }

    public static IEnumerable<LeafRange> Consistency(long earlier, long later)
    {
        var path = new Stack<LeafRange>();
        var range = new LeafRange(0, later);
        while (earlier > 0 && earlier < range.End)
        {
            var isLeft = earlier <= range.Left.End;
            path.Push(isLeft ? range.Right : range.Left);
            range = isLeft ? range.Left : range.Right;
        }

        // Whoever checks knows the earlier root; it is left out where it is itself a node of the later tree.
        if (earlier > 0 && range.Start > 0)
        {
            path.Push(range);
        }

        return path;
    }

    public static IReadOnlyList<Node> Nodes(this IEnumerable<LeafRange> plan) => [.. plan.SelectMany(r => r.Nodes())];

    public static IReadOnlyList<Hash>? Read(this IEnumerable<LeafRange> plan, INodeHashes hashes)
    {
        var path = plan.Select(range => range.Hash(hashes)).ToList();
        return path.Contains(null) ? null : [.. path.Select(hash => hash!.Value)];
    }
}
