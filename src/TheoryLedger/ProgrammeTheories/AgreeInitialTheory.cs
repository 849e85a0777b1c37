using TheoryLedger.Candidates;
using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>Agrees on a first programme theory, out of the candidates that went into it.</summary>
public sealed record AgreeInitialTheory(
    string Title,
    IReadOnlyList<StatementInput> Statements,
    Reasoning Why,
    IReadOnlyList<CandidateId>? CandidateIds = null
) : TheoryChange(Why), IStart<ProgrammeTheory>
{
    public override IEnumerable<string?> PublicWording => [Title, .. Statements.Select(s => s.Text)];

    public override IEnumerable<Guid> RestsOn =>
        [.. base.RestsOn, .. Statements.Grounds, .. (CandidateIds ?? []).Select(c => c.Value)];

    public Decision Decide(Guid id, Known known) =>
        Statements.Check([], known) is { } refusal
            ? refusal
            : new InitialTheoryAgreed(Title, Statements.Settle(known), CandidateIds ?? [], Why);
}
