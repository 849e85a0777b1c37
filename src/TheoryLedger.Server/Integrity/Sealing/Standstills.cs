using System.Collections.Concurrent;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>The reviews that this node does not seal any more, and why.</summary>
public sealed class Standstills
{
    private readonly ConcurrentDictionary<Guid, StandstillException> _reasons = new();
    private readonly ConcurrentDictionary<Guid, bool> _failing = new();

    public IReadOnlyList<StandstillException> All => [.. _reasons.Values];

    /// <summary>Why a review is not sealed here; none if it is.</summary>
    public StandstillException? Find(Guid review) => _reasons.GetValueOrDefault(review);

    /// <summary>Remembers why; true if that is new.</summary>
    public bool Stop(Guid review, StandstillException reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var known = Find(review)?.Message == reason.Message;
        _reasons[review] = reason;
        return !known;
    }

    /// <summary>How many reviews could not be sealed the last time, and are tried again.</summary>
    public int Failing => _failing.Count;

    /// <summary>Remembers that sealing failed for a reason that may pass.</summary>
    public void Fail(Guid review) => _failing[review] = true;

    public void GoOn(Guid review)
    {
        _reasons.TryRemove(review, out _);
        _failing.TryRemove(review, out _);
    }
}
