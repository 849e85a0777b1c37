namespace TheoryLedger.Provenance.Constraints;

/// <summary>Which instants must fall together, because each comes before the other (Tarjan's strongly connected components).</summary>
internal sealed class Circles
{
    private readonly ILookup<Happening, Happening> _after;
    private readonly Dictionary<Happening, int> _circles = [];
    private readonly Dictionary<Happening, (int Found, int Low)> _seen = [];
    private readonly Stack<Happening> _open = new();
    private readonly HashSet<Happening> _isOpen = [];

    private Circles(IEnumerable<Precedence> precedences) => _after = precedences.ToLookup(p => p.Earlier, p => p.Later);

    public int Count { get; private set; }

    /// <summary>The number of the circle; what comes before has a higher one.</summary>
    public int this[Happening happening] => _circles[happening];

    public static Circles Of(IEnumerable<Happening> happenings, IEnumerable<Precedence> precedences)
    {
        var circles = new Circles(precedences);
        foreach (var happening in happenings.Where(h => !circles._seen.ContainsKey(h)))
        {
            circles.Search(happening);
        }

        return circles;
    }

    public bool Knows(Happening happening) => _circles.ContainsKey(happening);

    // With a stack of our own: a history of thousands of revisions is a chain as deep.
    private void Search(Happening root)
    {
        var path = new Stack<(Happening At, IEnumerator<Happening> Next)>();
        Enter(root, path);
        while (path.TryPeek(out var step))
        {
            if (!step.Next.MoveNext())
            {
                path.Pop();
                Leave(step.At, path);
            }
            else if (!_seen.TryGetValue(step.Next.Current, out var seen))
            {
                Enter(step.Next.Current, path);
            }
            else if (_isOpen.Contains(step.Next.Current))
            {
                Lower(step.At, seen.Found);
            }
        }
    }

    private void Enter(Happening happening, Stack<(Happening, IEnumerator<Happening>)> path)
    {
        _seen[happening] = (_seen.Count, _seen.Count);
        _open.Push(happening);
        _isOpen.Add(happening);
        path.Push((happening, _after[happening].GetEnumerator()));
    }

    private void Leave(Happening happening, Stack<(Happening At, IEnumerator<Happening>)> path)
    {
        var (found, low) = _seen[happening];
        if (low == found)
        {
            Close(happening);
        }

        if (path.TryPeek(out var before))
        {
            Lower(before.At, low);
        }
    }

    private void Close(Happening root)
    {
        Happening member;
        do
        {
            member = _open.Pop();
            _isOpen.Remove(member);
            _circles[member] = Count;
        } while (member != root);

        Count++;
    }

    private void Lower(Happening happening, int low)
    {
        var (found, before) = _seen[happening];
        _seen[happening] = (found, Math.Min(before, low));
    }
}
