using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>What decisions need to know of a programme theory.</summary>
public sealed record ProgrammeTheory(int Version, string Title, IReadOnlyList<Statement> Statements, bool IsOpen)
    : IFold<ProgrammeTheory>,
        IVersioned,
        IHasParts,
        IAffirmable
{
    /// <summary>The statements of all versions.</summary>
    public IReadOnlyList<Part> Parts { get; private init; } = Part.After([], Version, Statements.Ids);

    public bool HasPart(Guid part, int? version) => Parts.Has(part, version);

    public Decision Affirm(Reasoning why, Known known) =>
        IsOpen ? new TheoryAffirmed(Version, why) : ProgrammeTheoryRefusals.Refuted;

    public static ProgrammeTheory Fold(ProgrammeTheory? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, InitialTheoryAgreed e) => new ProgrammeTheory(1, e.Title, e.Statements, IsOpen: true),
            ({ } t, TheoryRevised e) => t.Saying(e.Version, e.Title, e.Statements),
            ({ } t, TheoryLifted e) => t.Saying(e.Version, e.Title, e.Statements),
            ({ } t, TheoryAffirmed) => t,
            ({ } t, TheoryRefuted) => t with { IsOpen = false },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    private ProgrammeTheory Saying(int version, string title, IReadOnlyList<Statement> statements) =>
        this with
        {
            Version = version,
            Title = title,
            Statements = statements,
            Parts = Part.After(Parts, version, statements.Ids),
        };
}
