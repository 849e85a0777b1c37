using System.Collections.Concurrent;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>The reviews that this node does not seal any more, and why.</summary>
public sealed class Standstills
{
    private readonly ConcurrentDictionary<Guid, StandstillException> _reasons = new();

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

    public void GoOn(Guid review) => _reasons.TryRemove(review, out _);
}
