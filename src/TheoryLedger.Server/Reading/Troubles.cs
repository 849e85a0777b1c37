using System.Collections.Concurrent;

namespace TheoryLedger.Server.Reading;

/// <summary>The reviews of which this node could not keep what people read, again and again: it goes on trying, and says so.</summary>
public sealed class Troubles
{
    /// <summary>Once may be chance; this often in a row it is trouble.</summary>
    public const int Often = 3;

    private readonly ConcurrentDictionary<Guid, int> _inARow = new();

    /// <summary>How many reviews are in trouble.</summary>
    public int Count => _inARow.Values.Count(times => times >= Often);

    public bool Has(Guid review) => _inARow.GetValueOrDefault(review) >= Often;

    /// <summary>It failed once more.</summary>
    /// <returns>Whether it has become trouble by that.</returns>
    public bool Failed(Guid review) => _inARow.AddOrUpdate(review, 1, (_, times) => times + 1) == Often;

    /// <summary>It went well.</summary>
    public void Over(Guid review) => _inARow.TryRemove(review, out _);

    /// <summary>What is not behind any more went well, if not here, then on another node.</summary>
    public void OverBut(IReadOnlyCollection<Guid> behind)
    {
        foreach (var review in _inARow.Keys.Except(behind))
        {
            Over(review);
        }
    }
}
