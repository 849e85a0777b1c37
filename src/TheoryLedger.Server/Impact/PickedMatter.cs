using TheoryLedger.Participants;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>Everything of a review that theory rests on, fetched a kind at a time.</summary>
internal sealed record PickedMatter
{
    public required IReadOnlyList<SourcePick> Sources { get; init; }

    public required IReadOnlyList<ExcerptPick> Excerpts { get; init; }

    public required IReadOnlyList<CodingPick> Codings { get; init; }

    public required IReadOnlyList<EvidencePick> Evidence { get; init; }

    public required IReadOnlyList<ConfigurationPick> Configurations { get; init; }

    public required IReadOnlyList<ConstructPick> Constructs { get; init; }

    public required IReadOnlyList<RegularityPick> Regularities { get; init; }

    public required IReadOnlyList<TheoryPick> Theories { get; init; }

    public required IReadOnlyList<TheoryPick> Guidance { get; init; }

    /// <summary>By excerpt, all whose withdrawal closes it.</summary>
    public required ILookup<Guid, ParticipantId> People { get; init; }

    /// <summary>Those who have withdrawn.</summary>
    public required IReadOnlyList<ParticipantId> Withdrawn { get; init; }

    public static Task<PickedMatter> FindAsync(AsOf asOf, CancellationToken token) =>
        asOf.KeptAsync(
            "matter",
            m => m.Excerpts.Count + m.Codings.Count + m.Evidence.Count,
            t => ReadAsync(asOf, t),
            token
        );

    private static async Task<PickedMatter> ReadAsync(AsOf asOf, CancellationToken token) =>
        new()
        {
            Sources = await asOf.PickAsync<SourcePick>("sources", token),
            Excerpts = await asOf.PickAsync<ExcerptPick>("excerpts", token),
            Codings = await asOf.PickAsync<CodingPick>("codings", token),
            Evidence = await asOf.PickAsync<EvidencePick>("evidence", token, "i.view ->> 'state' = 'standing'"),
            Configurations = await asOf.PickAsync<ConfigurationPick>("configurations", token),
            Constructs = await asOf.PickAsync<ConstructPick>("constructs", token),
            Regularities = await asOf.PickAsync<RegularityPick>("demi-regularities", token),
            Theories = await asOf.PickAsync<TheoryPick>("programme-theories", token),
            Guidance = await asOf.PickAsync<TheoryPick>("guidance", token),
            People = await SpokenWords.PeopleAsync(asOf, token),
            Withdrawn = await SpokenWords.WithdrawnAsync(asOf, token),
        };
}
