using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>What decisions need to know of a programme theory.</summary>
public sealed record ProgrammeTheory(int Version, string Title, IReadOnlyList<Statement> Statements, bool IsOpen)
    : IFold<ProgrammeTheory>,
        IVersioned
{
    public static ProgrammeTheory Fold(ProgrammeTheory? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, InitialTheoryAgreed e) => new ProgrammeTheory(1, e.Title, e.Statements, IsOpen: true),
            ({ } t, TheoryRevised e) => t with { Version = e.Version, Title = e.Title, Statements = e.Statements },
            ({ } t, TheoryLifted e) => t with { Version = e.Version, Title = e.Title, Statements = e.Statements },
            ({ } t, TheoryAffirmed) => t,
            ({ } t, TheoryRefuted) => t with { IsOpen = false },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
