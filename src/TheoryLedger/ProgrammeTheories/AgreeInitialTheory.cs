using TheoryLedger.Candidates;
using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>Agrees on a first programme theory, out of the candidates that went into it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Statements">What it says, in order.</param>
/// <param name="Why">Why it says so.</param>
/// <param name="CandidateIds">The candidate theories that went into it.</param>
/// <param name="IsCalledInitial">False where nobody calls it so: a reconstruction may first meet a theory in a late report.</param>
public sealed record AgreeInitialTheory(
    string Title,
    IReadOnlyList<StatementInput> Statements,
    Reasoning Why,
    IReadOnlyList<CandidateId>? CandidateIds = null,
    bool IsCalledInitial = true
) : TheoryChange(Why), IStart<ProgrammeTheory>
{
    public override IEnumerable<string?> PublicWording => [Title, .. Statements.Select(s => s.Text)];

    public override IEnumerable<Guid> RestsOn =>
        [.. base.RestsOn, .. Statements.Grounds, .. (CandidateIds ?? []).Select(c => c.Value)];

    public Decision Decide(Guid id, Known known) =>
        Statements.Check([], known) is { } refusal
            ? refusal
            : new InitialTheoryAgreed(Title, Statements.Settle(known), CandidateIds ?? [], Why, IsCalledInitial);
}
