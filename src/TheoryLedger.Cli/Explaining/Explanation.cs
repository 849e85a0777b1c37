namespace TheoryLedger.Cli.Explaining;

/// <summary>The way from a thing up to the words it rests on, nearest first.</summary>
internal sealed class Explanation
{
    private const int Furthest = 6;
    private const int Most = 200;

    private readonly EventMap _map;
    private readonly List<Step> _steps = [];

    private Explanation(EventMap map) => _map = map;

    /// <summary>The things on the way, each once, with how far away it lies.</summary>
    public static Explanation Of(Guid thing, EventMap map)
    {
        var explanation = new Explanation(map);
        explanation.Go(thing);
        return explanation;
    }

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>How many things lie further up, and are left out.</summary>
    public int LeftOut { get; private set; }

    // What belongs to everything explains nothing.
    private static bool Explains(EventPlace first) =>
        !first.Type.StartsWith("review-", StringComparison.Ordinal)
        && !first.Type.StartsWith("phase-", StringComparison.Ordinal)
        && !first.Type.StartsWith("contributor-", StringComparison.Ordinal);

    private void Go(Guid thing)
    {
        var seen = new HashSet<Guid> { thing };
        var open = new Queue<Step>([new Step(thing, 0)]);
        while (open.TryDequeue(out var step))
        {
            _steps.Add(step);
            foreach (var ground in _map.GroundsOf(step.Thing).Where(g => Explains(_map.About(g)[0]) && seen.Add(g)))
            {
                if (step.Distance < Furthest && seen.Count <= Most)
                {
                    open.Enqueue(new Step(ground, step.Distance + 1));
                }
                else
                {
                    LeftOut++;
                }
            }
        }
    }
}

/// <summary>A thing on the way, and how many pointers away it lies.</summary>
internal sealed record Step(Guid Thing, int Distance);
