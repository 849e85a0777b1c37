using System.Text.Json;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Ledger;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Integrity.Importing;

/// <summary>What the events of a bundle say of erasures: what they took, and since when nothing was sealed under whose key.</summary>
internal sealed class ProvenErasures
{
    private readonly ErasureAuthority _authority = new();
    private readonly Dictionary<Guid, long> _gone = [];
    private readonly HashSet<(Guid Event, string Pointer)> _named = [];

    /// <summary>The same events, each of them seen here on its way.</summary>
    public IEnumerable<BundleEvent> See(IEnumerable<BundleEvent> events)
    {
        foreach (var e in events)
        {
            See(e);
            yield return e;
        }
    }

    /// <summary>Whether a fact says that these words were erased.</summary>
    public bool Names(Guid @event, string pointer) => _named.Contains((@event, pointer));

    /// <summary>Whether somebody's key may have been destroyed already when this was recorded: then it is the team's own, and not theirs.</summary>
    /// <remarks>No fence stands before the second approval; what was under their key nonetheless, the fact that erased it names.</remarks>
    public bool IsGone(Guid person, long position) => position > _gone.GetValueOrDefault(person, long.MaxValue);

    private void See(BundleEvent e)
    {
        _authority.See(e.Stream, e.Type, e.Recorder, e.Position, e.Payload.Span);
        if (
            EventNames.ByName[e.Type] == typeof(ContentErased)
            && _authority.Since(e.Stream, e.Payload.Span) is { } since
        )
        {
            var fact = JsonSerializer.Deserialize<ContentErased>(e.Payload.Span, LedgerJson.Options)!;
            fact.Subjects.ToList().ForEach(person => _gone.TryAdd(person, since));
            _named.UnionWith(fact.Fields.SelectMany(f => f.Pointers.Select(p => (f.EventId, p))));
        }
    }
}
