using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Brings a paper, report, interview, focus group or book into the review.</summary>
public sealed record RegisterSource(
    SourceKind Kind,
    string Title,
    FoundBy FoundBy,
    string? FoundDetail = null,
    IReadOnlyList<Identifier>? Identifiers = null,
    JsonElement? Citation = null
) : Command, IStart<Source>
{
    public Decision Decide(Guid id, Known known) =>
        new SourceRegistered(Kind, Title, Citation, Identifiers ?? [], FoundBy, FoundDetail);
}
