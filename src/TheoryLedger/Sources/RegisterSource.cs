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
/// <param name="Kin">How it belongs together with sources that are there; to be told of one that has the same DOI.</param>
public sealed record RegisterSource(
    SourceKind Kind,
    string Title,
    FoundBy FoundBy,
    string? FoundDetail = null,
    IReadOnlyList<Identifier>? Identifiers = null,
    JsonElement? Citation = null,
    IReadOnlyList<KinInput>? Kin = null
) : Command, IStart<Source>
{
    public override IEnumerable<Guid> RestsOn => (Kin ?? []).Select(k => k.Sibling.Value);

    public Decision Decide(Guid id, Known known) =>
        CheckKin(known) is { } refusal
            ? refusal
            : Decision.Record([
                Kind.IsSpoken ? Spoken(id) : Published,
                .. (Kin ?? []).Select(k => new KinshipLinked(k.Sibling, k.Kinship, k.Reason)),
            ]);

    private SourceRegistered Published =>
        new(Kind, Title, null, Citation, Identifiers ?? [], FoundBy, FoundDetail, null);

    private Refusal? CheckKin(Known known)
    {
        var kin = Kin ?? [];
        return Kind.IsSpoken && (Citation is not null || Identifiers is [_, ..]) ? SourceRefusals.NotPublished
            : kin.FirstOrDefault(k => known.Find<Source>(k.Sibling.Value) is null) is { } stranger
                ? Framing.Unknown("source", stranger.Sibling.Value)
            : kin.DistinctBy(k => (k.Sibling, k.Kinship)).Count() < kin.Count ? SourceRefusals.KinshipLinked
            : null;
    }

    // Who was spoken to stands in no fact for ever.
    private SourceRegistered Spoken(Guid id) =>
        new(
            Kind,
            null,
            Words.Of(Title).Concerning(id),
            null,
            [],
            FoundBy,
            null,
            FoundDetail is null ? null : Words.Of(FoundDetail).Concerning(id)
        );
}
