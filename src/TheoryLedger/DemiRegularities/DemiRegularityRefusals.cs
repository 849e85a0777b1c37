using TheoryLedger.Ledger;

namespace TheoryLedger.DemiRegularities;

public static class DemiRegularityRefusals
{
    public static readonly Refusal Cases = new(
        "demi-regularity-cases",
        "A pattern needs at least two different cases, and at least one where it holds."
    );

    public static readonly Refusal Unchanged = new(
        "demi-regularity-unchanged",
        "The pattern and its cases read like this already; say what is seen differently."
    );

    /// <summary>Refuses a pattern that no two cases could show.</summary>
    public static Refusal? Check(IReadOnlyList<CaseShown> cases) =>
        cases.DistinctBy(c => c.Case.Text).Count() < 2 || !cases.Any(c => c.Holds) ? Cases : null;
}
