using TheoryLedger.Configurations;
using TheoryLedger.Impact;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Impact;

/// <summary>Tells of every mechanism and configuration that is worked on how little it would take.</summary>
internal sealed class FragilityTelling(PickedMatter picked, Breadths breadths, Testing testing)
{
    private readonly Workings _workings = new(picked.Configurations);
    private readonly IReadOnlyList<FragileListName> _unknown = testing.UnknownAmong(picked.Configurations);

    public static Task<FragilityReading> OfAsync(AsOf asOf, CancellationToken token) =>
        asOf.KeptAsync("fragility", f => f.Items.Count, on => ReadAsync(asOf, on), token);

    private static async Task<FragilityReading> ReadAsync(AsOf asOf, CancellationToken token)
    {
        var picked = await PickedMatter.FindAsync(asOf, token);
        var breadths = await Breadths.FindAsync(asOf, picked.Excerpts, token);
        return new FragilityTelling(picked, breadths, await Testing.FindAsync(asOf, token)).Tell(asOf.Moment.Position);
    }

    private FragilityReading Tell(long position)
    {
        var now = picked.Gone;
        var graph = new SupportGraph(BasisReader.BasisOf(picked));
        var (supports, pillars) = (graph.Under(now), graph.PillarsUnder(now));
        var held = Named().Select(n => Of(n, supports[n.Id], pillars.Of(n.Id))).ToList();
        return new([.. held.Select(h => h.Thing)], Lists(held), _unknown, position);
    }

    private IEnumerable<(Guid Id, string Concept, string Name)> Named()
    {
        var roles = new MechanismRoles(picked.Configurations);
        return picked
            .Constructs.Where(c => c.State == ConstructState.Open && roles.Has(c))
            .Select(c => (c.Id, "constructs", c.Name))
            .Concat(_workings.Open.Select(c => (c.Id, "configurations", c.Form.Title)));
    }

    private HeldUp Of((Guid Id, string Concept, string Name) thing, Support support, IReadOnlyList<Pillar> pillars) =>
        new(
            new(
                thing.Id,
                thing.Concept,
                thing.Name,
                support,
                breadths.Of(pillars),
                SmallestLoss.OfSources(pillars),
                SmallestLoss.OfCoders(pillars),
                SmallestLoss.OfParticipants(pillars)
            ),
            breadths.IsOfOneParticipant(pillars)
        );

    private FragileLists Lists(List<HeldUp> held) =>
        new()
        {
            Unsupported = Known(FragileListName.Unsupported, Ids(held, h => h.Support.Level == SupportLevel.Not)),
            SingleSource = Known(FragileListName.SingleSource, Ids(held, h => h.Sources?.Size == 1)),
            SingleCoder = Known(FragileListName.SingleCoder, Ids(held, h => h.Coders?.Size == 1)),
            SingleParticipant = Known(
                FragileListName.SingleParticipant,
                held.Where(h => h.IsOfOneParticipant).Select(h => h.Thing.Id)
            ),
            SingleAuthorTeam = Known(
                FragileListName.SingleAuthorTeam,
                Ids(held, h => h.Breadth is { AuthorTeams: 1, WithoutAuthor: 0 })
            ),
            SingleCountry = Known(
                FragileListName.SingleCountry,
                Ids(held, h => h.Breadth is { Countries: 1, WithoutCountry: 0 })
            ),
            InferredOnly = Ids(held, h => _workings.AreInferredOnly(h.Id)),
            NeverContradicted = Known(
                FragileListName.NeverContradicted,
                Ids(held, h => !_workings.Of(h.Id).Any(IsContradicted))
            ),
            NeverTested = Known(
                FragileListName.NeverTested,
                [.. Ids(held, h => !testing.Put.Contains(h.Id)), .. UntestedTheories()]
            ),
        };

    private IReadOnlyList<Guid> Known(FragileListName name, IEnumerable<Guid> ids) =>
        _unknown.Contains(name) ? [] : [.. ids];

    private static IReadOnlyList<Guid> Ids(List<HeldUp> held, Func<FragileThing, bool> are) =>
        [.. held.Select(h => h.Thing).Where(are).Select(thing => thing.Id)];

    private IEnumerable<Guid> UntestedTheories() =>
        picked.Theories.Where(t => t.State == TheoryState.Open && !testing.Put.Contains(t.Id)).Select(t => t.Id);

    private bool IsContradicted(ConfigurationPick configuration) =>
        configuration.NegativeCases is not [] || testing.Contradicted.Contains(configuration.Id);

    private sealed record HeldUp(FragileThing Thing, bool IsOfOneParticipant);
}
