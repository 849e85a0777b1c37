using System.Text.Json.Serialization;
using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>One statement of a theory or of guidance, and what it rests on.</summary>
/// <param name="Id">Kept for as long as the statement is recognisably the same one.</param>
/// <param name="Text">The wording, which is public.</param>
/// <param name="RestsOn">Versions of configurations, constructs or theories.</param>
/// <param name="Basis">That these bear it; or why nothing does.</param>
public sealed record Statement(StatementId Id, string Text, IReadOnlyList<Ref> RestsOn, StatementBasis Basis);

/// <summary>What bears a statement.</summary>
public enum StatementBasis
{
    /// <summary>What it is said to rest on.</summary>
    [JsonStringEnumMemberName("grounded")]
    Grounded,

    /// <summary>Nothing yet: the team supposes it.</summary>
    [JsonStringEnumMemberName("conjecture")]
    Conjecture,

    [JsonStringEnumMemberName("unstated")]
    Unstated,

    [JsonStringEnumMemberName("not-published")]
    NotPublished,
}

internal static class Statements
{
    extension(IReadOnlyList<Statement> statements)
    {
        public IEnumerable<Guid> Ids => statements.Select(s => s.Id.Value);
    }
}
