using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Memos;

/// <summary>What decisions need to know of a memo.</summary>
public sealed record Memo(int Version, IReadOnlyList<Ref> About) : IFold<Memo>, IVersioned
{
    public IEnumerable<Guid> LeansOn => About.Select(r => r.Id);

    public static Memo Fold(Memo? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, MemoWritten e) => new Memo(1, e.About),
            ({ } m, MemoAmended e) => m with { Version = e.Version },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
