using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>A statement together with what it rests on, or why that is nothing.</summary>
public sealed record GroundedStatement(
    StatementId Id,
    string Text,
    IReadOnlyList<NamedRef> RestsOn,
    StatementBasis Basis
)
{
    public static IReadOnlyList<GroundedStatement> Of(IEnumerable<Statement> statements, Neighbours neighbours) =>
        [.. statements.Select(s => new GroundedStatement(s.Id, s.Text, neighbours.Name(s.RestsOn), s.Basis))];
}
