using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Guidance;

/// <summary>Restates guidance, whole and in order.</summary>
public sealed record ReviseGuidance(string Title, IReadOnlyList<StatementInput> Statements, Reasoning Why)
    : TheoryChange(Why),
        IChange<PieceOfGuidance>
{
    public override IEnumerable<string?> PublicWording => [Title, .. Statements.Select(s => s.Text)];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Statements.Grounds];

    public Decision Decide(PieceOfGuidance state, Known known) =>
        state switch
        {
            _ when Statements.Check(state.Statements, known) is { } refusal => refusal,
            _ when Title == state.Title && Statements.Repeat(state.Statements) => GuidanceRefusals.Unchanged,
            _ => new GuidanceRevised(state.Version + 1, Title, Statements.Settle(known), Why),
        };
}
