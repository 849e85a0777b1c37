using TheoryLedger.Reviews;

namespace TheoryLedger.Ledger;

/// <summary>Everything that a decision may look at, gathered for it beforehand: a decision never fetches.</summary>
/// <param name="target">The thing being decided about, or the new one that is to begin.</param>
/// <param name="things">The folded state of everything the command rests on, by id.</param>
/// <param name="events">Ids among those it rests on that are single facts of this review.</param>
/// <param name="newId">Ids minted beforehand for what a decision brings into being.</param>
public sealed class Known(
    Guid target,
    IReadOnlyDictionary<Guid, IState> things,
    IReadOnlySet<Guid> events,
    Func<Guid> newId
)
{
    public Guid Target => target;

    /// <summary>The position that the review has reached.</summary>
    public long Position { get; init; }

    /// <summary>When each thing last changed.</summary>
    public IReadOnlyDictionary<Guid, LastChange> LastChanges { get; init; } = new Dictionary<Guid, LastChange>();

    /// <summary>How far the review had got when the decision was taken.</summary>
    public Beginnings Begun { get; init; } = Beginnings.All;

    /// <summary>By single fact, the thing that it is about.</summary>
    public IReadOnlyDictionary<Guid, Guid> About { get; init; } = new Dictionary<Guid, Guid>();

    public Review Review => All<Review>().First();

    public T? Find<T>(Guid? id)
        where T : class, IState => id is { } known && things.TryGetValue(known, out var state) ? state as T : null;

    public bool Exists(Guid id) => things.ContainsKey(id) || events.Contains(id);

    public IEnumerable<T> All<T>()
        where T : class, IState => things.Values.OfType<T>();

    /// <summary>The people whose words these refs go back to, through whatever lies between.</summary>
    public IEnumerable<Guid> PeopleBehind(IEnumerable<Ref> refs)
    {
        var seen = new HashSet<Guid>();
        var next = new Stack<Guid>(refs.Select(r => r.Id));
        while (next.TryPop(out var id))
        {
            if (seen.Add(id) && Find<IState>(id) is { } state)
            {
                state.LeansOn.ToList().ForEach(next.Push);
            }
        }

        return seen.Where(id => Find<IPerson>(id) is not null);
    }

    public Guid NewId() => newId();
}
