using System.Diagnostics;

namespace TheoryLedger.Benchmarks.Measuring;

/// <summary>What was measured of one thing, round by round.</summary>
internal sealed class Figures(string name)
{
    private readonly List<double> _values = [];

    public string Name => name;

    public IReadOnlyList<double> Values => _values;

    public double Median => Quantile(0.5);

    /// <summary>The median of what each round had of the same round of another: what the machine did meanwhile falls on both.</summary>
    public double MedianRatioTo(Figures other)
    {
        var ratios = new Figures(name);
        foreach (var (mine, theirs) in _values.Zip(other._values))
        {
            ratios.Add(mine / theirs);
        }

        return ratios.Median;
    }

    public void Add(double value) => _values.Add(value);

    public double Quantile(double share)
    {
        var sorted = _values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    /// <summary>How often a second something happens, done so many times.</summary>
    public static async Task<double> RateAsync(int times, Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return times / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Does every thing once a round, one after the other, so that whatever else the machine does falls on all alike.</summary>
    public static async Task RoundsAsync(
        int rounds,
        params IReadOnlyList<(Figures Figures, Func<Task<double>> Measure)> things
    )
    {
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (figures, measure) in things)
            {
                var value = await measure();
                if (round >= 0)
                {
                    // The first round only warms up.
                    figures.Add(value);
                }
            }
        }
    }
}
