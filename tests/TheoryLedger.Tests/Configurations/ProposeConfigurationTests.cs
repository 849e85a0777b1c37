using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class ProposeConfigurationTests
{
    private static readonly FormInput OfFaith = new([
        new("m", ElementRole.Mechanism, "Partners believe", Faith, Direction.More),
    ]);

    [Fact]
    public void A_partial_configuration_says_what_it_lacks_and_gets_a_title() =>
        Given()
            .WhenStarting(new ProposeConfiguration(Dyad, Why))
            .Then(new ConfigurationProposed(DyadFrom(1001), [], Why));

    [Fact]
    public void A_title_is_made_of_the_statement_where_there_is_one() =>
        Given()
            .WhenStarting(new ProposeConfiguration(Dyad with { Statement = new("trust", "risk") }, Why))
            .Then(
                new ConfigurationProposed(
                    DyadFrom(1001) with
                    {
                        Title = "trust → risk",
                        Statement = new("trust", "risk"),
                    },
                    [],
                    Why
                )
            );

    [Fact]
    public void A_team_may_say_itself_what_is_missing() =>
        Given()
            .WhenStarting(new ProposeConfiguration(Dyad with { Missing = [ElementRole.Actor] }, Why))
            .Then(new ConfigurationProposed(DyadFrom(1001) with { Missing = [ElementRole.Actor] }, [], Why));

    [Fact]
    public void An_element_rests_on_the_present_version_of_its_construct() =>
        Given()
            .Knowing(Faith.Value, FaithDefined, new ConstructRedefined(2, "Belief.", ConstructKind.Mindset, Why))
            .WhenStarting(new ProposeConfiguration(OfFaith, Why))
            .Then(
                new ConfigurationProposed(
                    new ConfigurationForm(
                        "Partners believe",
                        [new(new(Id(1001)), ElementRole.Mechanism, "Partners believe", Faith, 2, Direction.More)],
                        [],
                        [ElementRole.Context, ElementRole.Outcome],
                        TheoryLevel.Unstated,
                        null
                    ),
                    [],
                    Why
                )
            );

    [Fact]
    public void A_configuration_names_what_it_was_made_from() =>
        Given()
            .Knowing(Other.Value, OtherProposed)
            .WhenStarting(new ProposeConfiguration(Dyad, Why, [new Ref(Other.Value, 1)]))
            .Then(new ConfigurationProposed(DyadFrom(1001), [new Ref(Other.Value, 1)], Why));

    [Fact]
    public void A_configuration_is_not_made_from_a_version_that_does_not_exist() =>
        Given()
            .Knowing(Other.Value, OtherProposed)
            .WhenStarting(new ProposeConfiguration(Dyad, Why, [new Ref(Other.Value, 2)]))
            .ThenRefused(ConfigurationRefusals.VersionUnknown);

    [Fact]
    public void Everything_a_form_says_is_public_wording() =>
        Assert.Equal(
            ["Title", "a", "b", "c", "Partners trust", "Risk is taken"],
            new ProposeConfiguration(Dyad with { Title = "Title", Statement = new("a", "b", "c") }, Why).PublicWording
        );

    [Fact]
    public void A_proposal_rests_on_its_constructs_its_origins_and_what_triggered_it()
    {
        var why = Why with { TriggeredBy = [new Ref(Id(51))] };
        var proposal = new ProposeConfiguration(OfFaith, why, [new Ref(Id(52))]);
        Assert.Equal([Id(51), Faith.Value, Id(52)], proposal.RestsOn);
    }
}
