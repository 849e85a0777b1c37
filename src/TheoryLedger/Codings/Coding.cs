using System.Diagnostics;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>What decisions need to know of a coding.</summary>
public sealed record Coding(ExcerptId ExcerptId, bool IsStanding) : IFold<Coding>
{
    public static Coding Fold(Coding? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ExcerptCoded e) => new Coding(e.ExcerptId, IsStanding: true),
            ({ } c, CodingWithdrawn or CodingReplaced) => c with { IsStanding = false },
            ({ } c, CodingEvent) => c,
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
