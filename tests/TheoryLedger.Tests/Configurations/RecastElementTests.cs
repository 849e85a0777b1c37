using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class RecastElementTests
{
    private static readonly ConfigurationRecast TrustAsOutcome = new(
        2,
        Trust,
        ElementRole.Mechanism,
        ElementRole.Outcome,
        Why
    );

    [Fact]
    public void A_mechanism_can_turn_out_to_be_an_outcome() =>
        Given(Proposed).When(new RecastElement(Trust, ElementRole.Outcome, Why)).Then(TrustAsOutcome);

    [Fact]
    public void A_recast_element_makes_the_next_version_and_leaves_its_place_empty()
    {
        var recast = (Configuration)Folds.Fold([Proposed, TrustAsOutcome]);
        Assert.Equal(2, recast.Version);
        Assert.Equal(ElementRole.Outcome, recast.Form.Find(Trust)?.Role);
        Assert.Equal([ElementRole.Mechanism], recast.Form.Missing);
    }

    [Fact]
    public void A_recast_element_fills_a_place_that_was_empty()
    {
        var recast = new ConfigurationRecast(2, OtherOutcome, ElementRole.Outcome, ElementRole.MechanismReasoning, Why);
        var state = (Configuration)Folds.Fold([OtherProposed, recast]);
        Assert.Equal([ElementRole.Outcome], state.Form.Missing);
    }

    [Fact]
    public void An_element_is_recast_to_another_role() =>
        Given(Proposed)
            .When(new RecastElement(Trust, ElementRole.Mechanism, Why))
            .ThenRefused(ElementRefusals.RoleUnchanged);

    [Fact]
    public void Only_an_element_of_the_present_version_is_recast() =>
        Given(Proposed).When(new RecastElement(OtherContext, ElementRole.Actor, Why)).ThenRefused("element-unknown");

    [Fact]
    public void A_parked_configuration_has_no_element_recast() =>
        Given(Proposed, new ConfigurationParked(Why))
            .When(new RecastElement(Trust, ElementRole.Outcome, Why))
            .ThenRefused(ConfigurationRefusals.Parked);
}
