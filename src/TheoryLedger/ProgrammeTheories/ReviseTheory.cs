using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>Restates a programme theory, whole and in order.</summary>
public sealed record ReviseTheory(string Title, IReadOnlyList<StatementInput> Statements, Reasoning Why)
    : TheoryChange(Why),
        IChange<ProgrammeTheory>
{
    public override IEnumerable<string?> PublicWording => [Title, .. Statements.Select(s => s.Text)];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Statements.Grounds];

    public Decision Decide(ProgrammeTheory state, Known known) =>
        state switch
        {
            { IsOpen: false } => ProgrammeTheoryRefusals.Refuted,
            _ when Statements.Check(state.Statements, known) is { } refusal => refusal,
            _ when Title == state.Title && Statements.Repeat(state.Statements) => ProgrammeTheoryRefusals.Unchanged,
            _ => new TheoryRevised(state.Version + 1, Title, Statements.Settle(known), Why),
        };
}
