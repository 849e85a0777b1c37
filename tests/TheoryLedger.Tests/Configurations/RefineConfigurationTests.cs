using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class RefineConfigurationTests
{
    [Fact]
    public void A_refinement_makes_the_next_version() =>
        Given(Proposed).When(new RefineConfiguration(Kept with { Title = "Trust and risk" }, Why)).Then(Refined);

    [Fact]
    public void Elements_that_continue_keep_their_ids_and_new_ones_get_one() =>
        Given(Proposed)
            .When(
                new RefineConfiguration(
                    Kept with
                    {
                        Elements = [new("x", ElementRole.Actor, "Leaders"), .. Kept.Elements],
                        Links = [BetweenKept, new("x", "m")],
                    },
                    Why
                )
            )
            .Then(
                new ConfigurationRefined(
                    2,
                    Form with
                    {
                        Elements = [Element(new(Id(1001)), ElementRole.Actor, "Leaders"), .. Form.Elements],
                        Links = [.. Form.Links, new Link(new(Id(1002)), new(Id(1001)), Trust, Explicitness.Unstated)],
                    },
                    Why
                )
            );

    [Fact]
    public void A_refinement_follows_a_construct_to_its_present_version()
    {
        var kept = Kept with { Elements = [ConflictKept, TrustKept with { Construct = Faith }, RiskKept] };
        var redefined = new ConstructRedefined(2, "Belief.", ConstructKind.Mindset, Why);
        Given(new ConfigurationProposed(WithFaith(1), Conjecture, Why))
            .Knowing(Faith.Value, FaithDefined, redefined)
            .When(new RefineConfiguration(kept, Why))
            .Then(new ConfigurationRefined(2, WithFaith(2), Why));
    }

    [Fact]
    public void A_refinement_changes_something() =>
        Given(Proposed).When(new RefineConfiguration(Kept, Why)).ThenRefused(ConfigurationRefusals.Unchanged);

    [Fact]
    public void A_merged_configuration_cannot_be_refined() =>
        Given(Proposed, new ConfigurationMerged(Other, Why))
            .When(new RefineConfiguration(Kept with { Title = "Again" }, Why))
            .ThenRefused(ConfigurationRefusals.Merged);

    private static ConfigurationForm WithFaith(int version) =>
        Form with
        {
            Elements =
            [
                Form.Elements[0],
                Form.Elements[1] with
                {
                    Construct = Faith,
                    ConstructVersion = version,
                },
                Form.Elements[2],
            ],
        };
}
