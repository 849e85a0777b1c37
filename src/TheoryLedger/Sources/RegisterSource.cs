using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Brings a paper, report, interview, focus group or book into the review.</summary>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Title">As published; of an interview or focus group what the team calls it, which is kept like what is said there.</param>
/// <param name="FoundBy">How it came to the review.</param>
/// <param name="FoundDetail">Where exactly, or how.</param>
/// <param name="Identifiers">Of what was published.</param>
/// <param name="Citation">Of what was published.</param>
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
        Source.IsSpoken(Kind)
            ? Spoken(id)
            : new SourceRegistered(Kind, Title, null, Citation, Identifiers ?? [], FoundBy, FoundDetail, null);

    // Who was spoken to stands in no fact for ever.
    private Decision Spoken(Guid id) =>
        (Citation, Identifiers) switch
        {
            ({ }, _) or (_, [_, ..]) => SourceRefusals.NotPublished,
            _ => new SourceRegistered(
                Kind,
                null,
                Words.Of(Title).Concerning(id),
                null,
                [],
                FoundBy,
                null,
                FoundDetail is null ? null : Words.Of(FoundDetail).Concerning(id)
            ),
        };
}
