using TheoryLedger.Ledger;
using TheoryLedger.SubstantiveTheories;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>Restates a programme theory at middle range, with a substantive theory's help or without.</summary>
public sealed record LiftTheory(
    string Title,
    IReadOnlyList<StatementInput> Statements,
    Reasoning Why,
    SubstantiveTheoryId? SubstantiveTheoryId = null
) : TheoryChange(Why), IChange<ProgrammeTheory>
{
    public override IEnumerable<string?> PublicWording => [Title, .. Statements.Select(s => s.Text)];

    public override IEnumerable<Guid> RestsOn =>
        SubstantiveTheoryId is { } with
            ? [.. base.RestsOn, .. Statements.Grounds, with.Value]
            : [.. base.RestsOn, .. Statements.Grounds];

    public Decision Decide(ProgrammeTheory state, Known known) =>
        state switch
        {
            { IsOpen: false } => ProgrammeTheoryRefusals.Refuted,
            _ when Statements.Check(state.Statements, known) is { } refusal => refusal,
            _ when Title == state.Title && Statements.Repeat(state.Statements) => ProgrammeTheoryRefusals.Unchanged,
            _ => new TheoryLifted(state.Version + 1, Title, Statements.Settle(known), SubstantiveTheoryId, Why),
        };
}
