using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Replay;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Writes the theory as it stands from the rows that people read, so that comparing it with the replayed facts means something.</summary>
internal static class TheoryRead
{
    public static async Task<TheoryAsItStands> AllAsync(AsOf asOf, CancellationToken token)
    {
        var theories = await asOf.ListAsync<ProgrammeTheoryView>(after: 0, int.MaxValue, token);
        var configurations = await asOf.ListAsync<ConfigurationView>(after: 0, int.MaxValue, token);
        var constructs = await asOf.ListAsync<ConstructView>(after: 0, int.MaxValue, token);
        var evidence = await EvidenceTally.OfAsync(asOf, [.. configurations.Select(c => c.Id)], token);
        var places = await asOf.PointersAtAsync(constructs.Select(c => c.Id), StandsAs.Kind, token);
        var roles = places.ToLookup(place => place.Target);
        return new(
            [.. theories.Select(Of)],
            [.. configurations.Select(c => Of(c, evidence[c.Id]))],
            [.. constructs.Select(c => Of(c, ConstructRoles.Count(roles[c.Id])))]
        );
    }

    private static TheoryStanding Of(ProgrammeTheoryView t) =>
        new(t.Id, t.FormVersion, t.Title, t.State == TheoryState.Refuted, t.Statements);

    private static ConfigurationStanding Of(ConfigurationView c, EvidenceCounts evidence) =>
        new(
            c.Id,
            c.FormVersion,
            c.State,
            c.Form,
            [
                .. c
                    .Ripples.Where(r => r.GivenUp is null)
                    .Select(r => new Ripple(r.RippleId, r.Outcome, r.To, r.ToElement)),
            ],
            new(
                Of(evidence.Own),
                Of(evidence.Reported),
                Of(evidence.Inherited),
                Of(evidence.Withdrawn),
                Of(evidence.Excluded),
                Of(evidence.TakenBack)
            )
        );

    private static StancesCounted Of(StanceCounts counts) => new(counts.Supports, counts.Contradicts, counts.Qualifies);

    private static ConstructStanding Of(ConstructView c, IReadOnlyDictionary<ElementRole, int> roles) =>
        new(
            c.Id,
            c.DefinitionVersion,
            c.Name,
            c.Definition,
            c.Kind,
            c.Standing,
            c.Novelty,
            Enum.Parse<ConstructStatus>(c.State.ToString()),
            roles
        );
}
