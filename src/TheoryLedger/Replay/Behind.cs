namespace TheoryLedger.Replay;

/// <summary>Who stands behind what, and who of them has withdrawn.</summary>
/// <remarks>
/// Whoever once stood behind a thing goes on standing there: an excerpt that was moved may have been read before. An interview
/// stands behind notes of it, in place of whoever is named as having spoken there later on.
/// </remarks>
public sealed class Behind
{
    private readonly Dictionary<Guid, HashSet<Guid>> _behind = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _before = [];
    private readonly HashSet<Guid> _left = [];

    /// <summary>People, or interviews, stand behind a thing from now on.</summary>
    public void Stand(Guid thing, IEnumerable<Guid> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        foreach (var person in people.Where(person => person != thing))
        {
            Under(_behind, thing).Add(person);
            Under(_before, person).Add(thing);
        }
    }

    /// <summary>Somebody withdrew, or came back; true if that changes anything.</summary>
    public bool Leave(Guid person, bool hasLeft) => hasLeft ? _left.Add(person) : _left.Remove(person);

    /// <summary>Whether anybody behind a thing has withdrawn.</summary>
    public bool HasLeft(Guid thing) =>
        _left.Count > 0 && Of(thing).Any(person => _left.Contains(person) || Of(person).Any(_left.Contains));

    /// <summary>Those directly behind a thing.</summary>
    public IReadOnlyCollection<Guid> Of(Guid thing) => _behind.GetValueOrDefault(thing, []);

    /// <summary>Everything that somebody stands behind, directly or as one who spoke in an interview.</summary>
    public IEnumerable<Guid> Before(Guid person) =>
        Directly(person).Concat(Directly(person).SelectMany(Directly)).Distinct();

    private IReadOnlyCollection<Guid> Directly(Guid person) => _before.GetValueOrDefault(person, []);

    private static HashSet<Guid> Under(Dictionary<Guid, HashSet<Guid>> sets, Guid key) =>
        sets.TryGetValue(key, out var set) ? set : sets[key] = [];
}
