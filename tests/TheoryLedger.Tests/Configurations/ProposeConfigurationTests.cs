using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Tests.Excerpts;
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
            .WhenStarting(new ProposeConfiguration(Dyad, Conjecture, Why))
            .Then(new ConfigurationProposed(DyadFrom(1001), Conjecture, Why));

    [Fact]
    public void A_title_is_made_of_the_statement_where_there_is_one() =>
        Given()
            .WhenStarting(new ProposeConfiguration(Dyad with { Statement = new("trust", "risk") }, Conjecture, Why))
            .Then(
                new ConfigurationProposed(
                    DyadFrom(1001) with
                    {
                        Title = "trust → risk",
                        Statement = new("trust", "risk"),
                    },
                    Conjecture,
                    Why
                )
            );

    [Fact]
    public void A_team_may_say_itself_what_is_missing() =>
        Given()
            .WhenStarting(new ProposeConfiguration(Dyad with { Missing = [ElementRole.Actor] }, Conjecture, Why))
            .Then(new ConfigurationProposed(DyadFrom(1001) with { Missing = [ElementRole.Actor] }, Conjecture, Why));

    [Fact]
    public void Nothing_is_derived_from_a_source_that_was_excluded() =>
        Given()
            .Knowing(FocusGroup.Transcript.Value, FocusGroup.Attached)
            .Knowing(Id(8), FocusGroup.Marked)
            .Knowing(FocusGroup.Source.Value, FocusGroup.Registered, new SourceExcluded("Retracted."))
            .WhenStarting(new ProposeConfiguration(Dyad, new(ConfigurationOriginKind.Derived, [new Ref(Id(8))]), Why))
            .ThenRefused(SourceRefusals.Excluded);

    [Fact]
    public void An_element_rests_on_the_present_version_of_its_construct() =>
        Given()
            .Knowing(Faith.Value, FaithDefined, new ConstructRedefined(2, "Belief.", ConstructKind.Mindset, Why))
            .WhenStarting(new ProposeConfiguration(OfFaith, Conjecture, Why))
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
                    Conjecture,
                    Why
                )
            );

    [Fact]
    public void A_configuration_names_what_it_was_made_from() =>
        Given()
            .Knowing(Other.Value, OtherProposed)
            .WhenStarting(new ProposeConfiguration(Dyad, From(new Ref(Other.Value, 1)), Why))
            .Then(new ConfigurationProposed(DyadFrom(1001), From(new Ref(Other.Value, 1)), Why));

    [Fact]
    public void A_configuration_is_not_made_from_a_version_that_does_not_exist() =>
        Given()
            .Knowing(Other.Value, OtherProposed)
            .WhenStarting(new ProposeConfiguration(Dyad, From(new Ref(Other.Value, 2)), Why))
            .ThenRefused("configuration-version-unknown");

    [Fact]
    public void Everything_a_form_says_is_public_wording() =>
        Assert.Equal(
            ["Title", "a", "b", "c", "Partners trust", "Risk is taken"],
            new ProposeConfiguration(
                Dyad with
                {
                    Title = "Title",
                    Statement = new("a", "b", "c"),
                },
                Conjecture,
                Why
            ).PublicWording
        );

    [Fact]
    public void A_proposal_rests_on_its_constructs_its_origins_and_what_triggered_it()
    {
        var why = Why with { TriggeredBy = [new Ref(Id(51))] };
        var proposal = new ProposeConfiguration(OfFaith, From(new Ref(Id(52))), why);
        Assert.Equal([Id(51), Faith.Value, Id(52)], proposal.RestsOn);
    }

    [Fact]
    public void What_is_derived_says_from_what()
    {
        Given()
            .WhenStarting(new ProposeConfiguration(Dyad, From(), Why))
            .ThenRefused(ConfigurationRefusals.OriginMismatch);
        Given()
            .Knowing(Other.Value, OtherProposed)
            .WhenStarting(new ProposeConfiguration(Dyad, Conjecture with { From = [new Ref(Other.Value, 1)] }, Why))
            .ThenRefused(ConfigurationRefusals.OriginMismatch);
    }

    [Fact]
    public void Nothing_but_a_split_begins_a_part() =>
        Given()
            .Knowing(Other.Value, OtherProposed)
            .WhenStarting(
                new ProposeConfiguration(Dyad, new(ConfigurationOriginKind.Split, [new Ref(Other.Value, 1)]), Why)
            )
            .ThenRefused(ConfigurationRefusals.OriginMismatch);

    [Theory]
    [InlineData(ConfigurationOriginKind.Unstated)]
    [InlineData(ConfigurationOriginKind.NotPublished)]
    public void Where_it_came_from_may_not_be_known_without_being_conjecture(ConfigurationOriginKind kind) =>
        Given()
            .WhenStarting(new ProposeConfiguration(Dyad, new(kind, []), Why))
            .Then(new ConfigurationProposed(DyadFrom(1001), new(kind, []), Why));

    private static ConfigurationOrigin From(params Ref[] refs) => new(ConfigurationOriginKind.Derived, refs);
}
