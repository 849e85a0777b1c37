using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>One statement of a theory or of guidance, and what it rests on.</summary>
/// <param name="Id">Kept for as long as the statement is recognisably the same one.</param>
/// <param name="Text">The wording, which is public.</param>
/// <param name="RestsOn">Versions of configurations, constructs or theories.</param>
public sealed record Statement(StatementId Id, string Text, IReadOnlyList<Ref> RestsOn);

internal static class Statements
{
    extension(IReadOnlyList<Statement> statements)
    {
        public IEnumerable<Guid> Ids => statements.Select(s => s.Id.Value);
    }
}
