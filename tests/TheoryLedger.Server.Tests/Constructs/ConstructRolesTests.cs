using System.Text.Json;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Constructs;

public sealed class ConstructRolesTests
{
    private static readonly Guid Construct = Guid.CreateVersion7();
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    private static readonly Dictionary<Guid, ConfigurationForm> NoForms = [];

    [Fact]
    public void A_construct_that_is_an_outcome_here_and_a_mechanism_there_plays_both_roles()
    {
        var roles = ConstructRoles.Of(
            [Place(First, ElementRole.Outcome), Place(Second, ElementRole.Mechanism)],
            new Dictionary<Guid, string> { [First] = "Early", [Second] = "Late" },
            Marked(Judgement(Second, version: 1)),
            NoForms
        );

        Assert.Equal([ElementRole.Mechanism, ElementRole.Outcome], roles.Select(r => r.Role));
        Assert.Equal(["Late", "Early"], roles.Select(r => Assert.Single(r.Places).Title));
        Assert.Equal([1, 0], roles.Select(r => r.Places[0].Evidence.Own.Supports));
    }

    [Fact]
    public void Evidence_for_an_earlier_version_of_a_configuration_is_inherited()
    {
        var roles = ConstructRoles.Of(
            [Place(First, ElementRole.Mechanism, version: 2)],
            new Dictionary<Guid, string>(),
            Marked(Judgement(First, version: 1), Judgement(First, version: 2)),
            NoForms
        );

        var evidence = roles.Single().Places.Single().Evidence;
        Assert.Equal((1, 1), (evidence.Own.Supports, evidence.Inherited.Supports));
    }

    [Fact]
    public void Evidence_for_one_element_counts_for_no_other()
    {
        var (here, there) = (Place(First, ElementRole.Mechanism), Place(First, ElementRole.Outcome));
        var roles = ConstructRoles.Of(
            [here, there],
            new Dictionary<Guid, string>(),
            Marked(Judgement(First, version: 1), Judgement(First, version: 1, element: Guid.Parse(here.Part))),
            NoForms
        );

        Assert.Equal([2, 1], roles.Select(r => r.Places[0].Evidence.Own.Supports));
    }

    [Fact]
    public void Where_nobody_screened_the_source_shows_in_every_place()
    {
        var judgement = Judgement(First, version: 1);
        var roles = ConstructRoles.Of(
            [Place(First, ElementRole.Mechanism)],
            new Dictionary<Guid, string>(),
            new([judgement], new HashSet<Guid> { judgement.Source }),
            NoForms
        );

        var evidence = roles.Single().Places.Single().Evidence;
        Assert.Equal((1, 1), (evidence.Own.Supports, evidence.Unscreened.Supports));
    }

    private static MarkedJudgements Marked(params Pointer[] judgements) => new(judgements, new HashSet<Guid>());

    [Theory]
    [InlineData(new ElementRole[0], Standing.Mechanism, true)]
    [InlineData(new ElementRole[0], Standing.Unstated, false)]
    [InlineData(new[] { ElementRole.Outcome }, Standing.Mechanism, false)]
    [InlineData(new[] { ElementRole.Outcome, ElementRole.MechanismResource }, Standing.Context, true)]
    public void A_construct_is_a_mechanism_by_its_roles_or_before_it_has_any_by_its_standing(
        ElementRole[] played,
        Standing standing,
        bool expected
    ) => Assert.Equal(expected, ConstructRoles.MakeMechanism(played, standing));

    private static Pointer Place(Guid configuration, ElementRole role, int version = 1)
    {
        var label = new
        {
            role,
            direction = Direction.More,
            wording = "They trust each other.",
            version,
        };
        var element = Guid.CreateVersion7().ToString();
        return new(configuration, StandsAs.Kind, Construct, element, Json(label), Since: 1);
    }

    private static Pointer Judgement(Guid configuration, int version, Guid? element = null)
    {
        var label = new
        {
            stance = "supports",
            weight = "strong",
            nature = "own",
            version,
            element,
        };
        return new(Guid.CreateVersion7(), "judges", configuration, "", Json(label), Since: 1);
    }

    private static string Json(object label) => JsonSerializer.Serialize(label, LedgerJson.Options);
}
