using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Guidance;

/// <summary>Drafts guidance from theory.</summary>
public sealed record DraftGuidance(string Title, IReadOnlyList<StatementInput> Statements, Reasoning Why)
    : TheoryChange(Why),
        IStart<PieceOfGuidance>
{
    public override IEnumerable<string?> PublicWording => [Title, .. Statements.Select(s => s.Text)];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Statements.Grounds];

    public Decision Decide(Guid id, Known known) =>
        Statements.Check([], known) is { } refusal
            ? refusal
            : new GuidanceDrafted(Title, Statements.Settle(known), Why);
}
