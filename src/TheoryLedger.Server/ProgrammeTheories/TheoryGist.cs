using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>A programme theory in brief: what it says, without what that rests on.</summary>
/// <param name="Id">Of the theory.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Level">How far it is worked out.</param>
/// <param name="State">Whether it still stands.</param>
/// <param name="FormVersion">Its wording.</param>
/// <param name="Says">Its first statements.</param>
/// <param name="More">How many more it makes.</param>
public sealed record TheoryGist(
    Guid Id,
    string Title,
    TheoryRange Level,
    TheoryState State,
    int FormVersion,
    IReadOnlyList<BriefStatement> Says,
    int More
)
{
    internal static TheoryGist Of(ProgrammeTheoryView theory, int statements) =>
        new(
            theory.Id,
            theory.Title,
            theory.Level,
            theory.State,
            theory.FormVersion,
            [.. theory.Statements.Take(statements).Select(s => new BriefStatement(s.Text, s.Basis))],
            Math.Max(theory.Statements.Count - statements, 0)
        );
}

/// <summary>A statement, and what bears it.</summary>
public sealed record BriefStatement(string Text, StatementBasis Basis);
