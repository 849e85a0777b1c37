using TheoryLedger.Configurations;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class RippleTests
{
    private static readonly RippleLinked Linked = new(new(Id(1001)), Risk, Other, 1, OtherContext, Why);

    [Fact]
    public void An_outcome_feeds_the_context_of_another_configuration() =>
        Given(Proposed)
            .Knowing(Other.Value, OtherProposed)
            .When(new LinkRipple(Risk, Other, OtherContext, Why))
            .Then(Linked);

    [Fact]
    public void An_outcome_feeds_a_mechanism_of_the_other_as_it_stands()
    {
        var recast = new ConfigurationRecast(2, OtherContext, ElementRole.Context, ElementRole.MechanismResource, Why);
        Given(Proposed)
            .Knowing(Other.Value, OtherProposed, recast)
            .When(new LinkRipple(Risk, Other, OtherContext, Why))
            .Then(Linked with { ToVersion = 2 });
    }

    [Fact]
    public void Only_an_outcome_ripples_on() =>
        Refused(InquiryRefusals.RippleNotAnOutcome.Code, new LinkRipple(Trust, Other, OtherContext, Why));

    [Fact]
    public void Only_an_element_of_this_configuration_ripples_on() =>
        Refused("element-unknown", new LinkRipple(OtherOutcome, Other, OtherContext, Why));

    [Fact]
    public void An_outcome_does_not_feed_an_outcome() =>
        Refused(InquiryRefusals.RippleNotATarget.Code, new LinkRipple(Risk, Other, OtherOutcome, Why));

    [Fact]
    public void An_outcome_feeds_an_element_that_is_there() =>
        Refused("element-unknown", new LinkRipple(Risk, Other, Trust, Why));

    [Fact]
    public void A_configuration_does_not_ripple_into_itself() =>
        Refused(InquiryRefusals.RippleToItself.Code, new LinkRipple(Risk, new(Target), Conflict, Why));

    [Fact]
    public void A_configuration_does_not_ripple_into_one_that_does_not_exist() =>
        Refused("configuration-unknown", new LinkRipple(Risk, new(Id(99)), Conflict, Why));

    [Fact]
    public void A_configuration_does_not_ripple_into_a_closed_one() =>
        Given(Proposed)
            .Knowing(Other.Value, OtherProposed, new ConfigurationMerged(new(Target), Why))
            .When(new LinkRipple(Risk, Other, OtherContext, Why))
            .ThenRefused(ConfigurationRefusals.Merged);

    [Fact]
    public void The_same_ripple_is_linked_once() =>
        Given(Proposed, Linked)
            .Knowing(Other.Value, OtherProposed)
            .When(new LinkRipple(Risk, Other, OtherContext, Why))
            .ThenRefused(InquiryRefusals.RippleLinked);

    [Fact]
    public void A_ripple_can_be_given_up() =>
        Given(Proposed, Linked)
            .When(new UnlinkRipple(Linked.RippleId, Why))
            .Then(new RippleUnlinked(Linked.RippleId, Why));

    [Fact]
    public void A_ripple_is_given_up_once() =>
        Given(Proposed, Linked, new RippleUnlinked(Linked.RippleId, Why))
            .When(new UnlinkRipple(Linked.RippleId, Why))
            .ThenRefused("ripple-unknown");

    private static void Refused(string code, LinkRipple command) =>
        Given(Proposed).Knowing(Other.Value, OtherProposed).When(command).ThenRefused(code);
}
