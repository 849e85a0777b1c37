namespace TheoryLedger.Reliability;

/// <summary>How far any number of people agree, some of whom left units out (Krippendorff 2011).</summary>
/// <remarks>One less the ratio of the disagreement that is there to the disagreement that chance would bring about.</remarks>
public static class KrippendorffsAlpha
{
    /// <summary>Of units, each with what people said of it; none where everybody always said the same, or nothing can be compared.</summary>
    public static double? Of(IEnumerable<IReadOnlyList<double>> units, Scale scale) =>
        Of(units, scale, new Dictionary<double, int>());

    /// <summary>The same, where of further units it is known that everybody said the same of each.</summary>
    /// <param name="units">What people said of each unit.</param>
    /// <param name="scale">What differences between values mean.</param>
    /// <param name="unanimous">How often each value was said of those further units, each of which at least two people spoke of.</param>
    public static double? Of(
        IEnumerable<IReadOnlyList<double>> units,
        Scale scale,
        IReadOnlyDictionary<double, int> unanimous
    )
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(unanimous);
        // What only one person spoke of compares with nothing.
        var compared = units.Where(unit => unit.Count > 1).ToList();
        var counts = new SortedDictionary<double, int>(
            compared
                .SelectMany(unit => unit)
                .CountBy(v => v)
                .Concat(unanimous)
                .GroupBy(c => c.Key)
                .ToDictionary(c => c.Key, c => c.Sum(same => same.Value))
        );
        var distance = Distance(scale, counts);
        var all = counts.Values.Sum();
        var expected = Between(counts, distance) / (all - 1);
        return expected > 0 ? 1 - (compared.Sum(unit => Observed(unit, distance)) / expected) : null;
    }

    private static double Observed(IReadOnlyList<double> unit, Func<double, double, double> distance) =>
        Between(unit.CountBy(v => v).ToDictionary(), distance) / (unit.Count - 1);

    // Every pair of values that differ, in both orders.
    private static double Between(IEnumerable<KeyValuePair<double, int>> counts, Func<double, double, double> distance)
    {
        var values = counts.ToList();
        return values.Sum(a => values.Sum(b => (double)a.Value * b.Value * distance(a.Key, b.Key)));
    }

    private static Func<double, double, double> Distance(Scale scale, SortedDictionary<double, int> counts) =>
        scale switch
        {
            Scale.Nominal => (a, b) => a.Equals(b) ? 0 : 1,
            Scale.Ordinal => Ranks(counts),
            Scale.Interval => (a, b) => (a - b) * (a - b),
            Scale.Ratio => (a, b) => a.Equals(b) ? 0 : Math.Pow((a - b) / (a + b), 2),
            _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, message: null),
        };

    // Two ranks are as far apart as values lie between them, the ends by half.
    private static Func<double, double, double> Ranks(SortedDictionary<double, int> counts)
    {
        var ranks = new Dictionary<double, double>();
        var before = 0;
        foreach (var (value, count) in counts)
        {
            ranks[value] = before + (count / 2.0);
            before += count;
        }

        return (a, b) => (ranks[a] - ranks[b]) * (ranks[a] - ranks[b]);
    }
}

/// <summary>What differences between values mean.</summary>
public enum Scale
{
    /// <summary>Same or different.</summary>
    Nominal,

    /// <summary>More or less.</summary>
    Ordinal,

    /// <summary>How much more.</summary>
    Interval,

    /// <summary>How many times as much.</summary>
    Ratio,
}
