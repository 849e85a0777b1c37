namespace TheoryLedger.Comparison;

/// <summary>What two sequences share when one is turned into the other by the fewest removals and additions.</summary>
/// <remarks>Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, the greedy form.</remarks>
internal static class ShortestEdit
{
    /// <summary>Places of what is shared, in order; none if more edits would be needed than the limit.</summary>
    public static List<(int From, int To)>? Shared(IReadOnlyList<string> from, IReadOnlyList<string> to, int limit)
    {
        var most = Math.Min(from.Count + to.Count, limit);
        var furthest = new int[(2 * most) + 3];
        var middle = most + 1;
        var trail = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trail.Add(furthest[(middle - edits - 1)..(middle + edits + 2)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = Step(furthest, middle, edits, diagonal);
                while (x < from.Count && x - diagonal < to.Count && from[x] == to[x - diagonal])
                {
                    x++;
                }

                furthest[middle + diagonal] = x;
                if (x >= from.Count && x - diagonal >= to.Count)
                {
                    return Back(trail, from.Count, to.Count);
                }
            }
        }

        return null;
    }

    /// <summary>How far the next edit leads on a diagonal, from whichever neighbour is further.</summary>
    private static int Step(int[] furthest, int middle, int edits, int diagonal)
    {
        var (below, above) = (furthest[middle + diagonal - 1], furthest[middle + diagonal + 1]);
        return diagonal == -edits || (diagonal != edits && below < above) ? above : below + 1;
    }

    private static List<(int From, int To)> Back(List<int[]> trail, int x, int y)
    {
        var shared = new List<(int From, int To)>();
        for (var edits = trail.Count - 1; edits >= 0; edits--)
        {
            var (beforeX, beforeY) = edits == 0 ? (0, 0) : Before(trail[edits], edits, x - y);
            while (x > beforeX && y > beforeY)
            {
                shared.Add((--x, --y));
            }

            (x, y) = (beforeX, beforeY);
        }

        shared.Reverse();
        return shared;
    }

    private static (int X, int Y) Before(int[] furthest, int edits, int diagonal)
    {
        var middle = edits + 1;
        var (below, above) = (furthest[middle + diagonal - 1], furthest[middle + diagonal + 1]);
        var came = diagonal == -edits || (diagonal != edits && below < above) ? diagonal + 1 : diagonal - 1;
        var x = furthest[middle + came];
        return (x, x - came);
    }
}
