namespace TheoryLedger.Reliability;

/// <summary>How far two people agree beyond what chance alone would bring about (Cohen 1960).</summary>
public static class CohensKappa
{
    /// <summary>Of what two people said of the same units; none where chance alone would make them agree on everything.</summary>
    public static double? Of<TValue>(IReadOnlyCollection<(TValue One, TValue Other)> units)
        where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(units);
        var one = units.CountBy(u => u.One).ToDictionary();
        var other = units.CountBy(u => u.Other).ToDictionary();
        var agreed = units.Count(u => u.One.Equals(u.Other));
        // Whole numbers as long as possible: that chance alone explains everything must not depend on rounding.
        var chance = one.Sum(value => (long)value.Value * other.GetValueOrDefault(value.Key));
        var all = (long)units.Count * units.Count;
        return chance == all ? null : (((double)agreed * units.Count) - chance) / (all - chance);
    }

    /// <summary>The same of a table: how often one person said the row's value where the other said the column's.</summary>
    public static double? Of(IReadOnlyList<IReadOnlyList<int>> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of<int>([
            .. table.SelectMany((row, one) => row.SelectMany((count, other) => Enumerable.Repeat((one, other), count))),
        ]);
    }
}
